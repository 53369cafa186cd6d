## Retention from problems

problems-title = Types of problem
problems-none = None yet: everybody stays as those without a problem do.
problem-add = Add a type of problem
problem-name = Name of the problem
problem-fact-rate = have it
problem-fact-contact = tell us
problem-fact-stay = stay after
problem-outcomes = How contacts end
hint-outcomes = The three add up to 100 %.
problem-loyalty = Who stays after the problem
hint-measured-retention = If you know it: the answers from surveys are scaled until they meet it.
talk-title = Word of mouth
talk-on = counted
talk-off = not counted
talk-count = Word of mouth is
talk-hint = What customers with a problem tell others. It is shown apart and never part of another figure.
voice-satisfied = Told us and are satisfied
voice-mollified = Told us and are mollified
voice-dissatisfied = Told us and are dissatisfied
voice-silent = Never told us
talk-praises = Praise it to (people)
talk-warnings = Warn (people)
talk-act = Of them, act on it

## What problems cost

experience-title = What problems cost
experience-fact = { $value } a month as long as nothing is done
experience-lead = Counted against customers without a problem: those who would have left anyway are not in it.
risk-per = { $per ->
    [month] In a month
    [quarter] In a quarter
   *[year] In a year
}
risk-customers = Customers lost to problems
risk-revenue = Revenue at risk
risk-contribution = Contribution at risk
risk-handling = Handling of contacts
risk-damage = Damage: contribution at risk + handling
risk-inaction = Cost of doing nothing, a month
risk-inaction-contribution = In contribution, with handling
risk-inaction-revenue = In revenue, with handling
risk-value = A customer counts with three years at today’s retention: { $value } of contribution.
risk-calibration = { $per ->
    [month] All loyalties are multiplied by { $factor }, so that the model meets the measured retention of { $measured } a month.
    [quarter] All loyalties are multiplied by { $factor }, so that the model meets the measured retention of { $measured } a quarter.
   *[year] All loyalties are multiplied by { $factor }, so that the model meets the measured retention of { $measured } a year.
}
risk-words = { $per ->
    [month] Word of mouth wins { $won } and costs { $lost } new customers a month: { $worth } of contribution. It is in the cost of doing nothing only.
    [quarter] Word of mouth wins { $won } and costs { $lost } new customers a quarter: { $worth } of contribution. It is in the cost of doing nothing only.
   *[year] Word of mouth wins { $won } and costs { $lost } new customers a year: { $worth } of contribution. It is in the cost of doing nothing only.
}
chart-damage = { $per ->
    [month] Damage by type of problem, { $sign } a month
    [quarter] Damage by type of problem, { $sign } a quarter
   *[year] Damage by type of problem, { $sign } a year
}
damage-at-risk = contribution at risk
damage-handling = handling of contacts
damage-sentence = { $per ->
    [month] { $problem } causes { $share } of the damage: { $count ->
        [one] { $customers } customer a month.
       *[other] { $customers } customers a month.
    }
    [quarter] { $problem } causes { $share } of the damage: { $count ->
        [one] { $customers } customer a quarter.
       *[other] { $customers } customers a quarter.
    }
   *[year] { $problem } causes { $share } of the damage: { $count ->
        [one] { $customers } customer a year.
       *[other] { $customers } customers a year.
    }
}
damage-nothing = These problems cost nothing.
damage-none = No type of problem is stated.
damage-head-problem = Problem
damage-head-customers = Customers lost
damage-head-revenue = Revenue at risk
damage-head-contribution = Contribution at risk
damage-head-handling = Handling
damage-head-damage = Damage
damage-head-share = Share

## Levers

levers-title = What could be done about it
levers-lead = Move a lever and see what it is worth. Nothing in your case changes until you make an initiative of it.
lever-name-prevention = Prevention
lever-name-access = Access
lever-name-handling = Handling
lever-prevention = Fewer customers with a problem
lever-access = More of them tell us
lever-handling = Dissatisfied who become satisfied
lever-behind = { $count ->
    [one] { $customers } customer saved, { $contribution } of contribution
   *[other] { $customers } customers saved, { $contribution } of contribution
}{ $direction ->
    [less] ; { $handling } less for handling
    [more] ; { $handling } more for handling
   *[same] ; handling as before
}
lever-make = Make it an initiative
lever-make-name = Make it an initiative: { $lever }
lever-initiative-prevention = Fewer problems
lever-initiative-access = Easier to reach us
lever-initiative-handling = Better handling
levers-interaction = Interaction
levers-overlap = They act on the same customers: the sum of the three would count this twice.
levers-help = Together they reach further than each alone.
levers-together = All three together
money-per = { $per ->
    [month] { $value } a month
    [quarter] { $value } a quarter
   *[year] { $value } a year
}

## Cuts

cuts-title = Cuts of the customer base
cuts-hint = The outcome is added up by these words: segments that share one belong together.
cut-products = Products per customer
cut-years = Years with us
cut-npsGroup = NPS group
cut-channel = Channel
splits-title = Where the average hides it
splits-lead = The same customers, added up by each cut.
splits-customers = Customers
splits-retention = Stay a year
splits-value = Value of a customer, three years
splits-impact = Gain from the initiatives, today’s money
