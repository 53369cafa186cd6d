## Effects on problems and NPS groups

effect-problem = Which problem
effect-all-problems = all problems
effect-from = From
effect-to = To
end-satisfied = satisfied
end-mollified = mollified
end-dissatisfied = dissatisfied
end-promoters = promoters
end-passives = passives
end-detractors = detractors
field-attribution = Caused by the initiative
hint-attribution = Share of the move that would not have happened without it.
