## Эффекты для проблем и групп NPS

effect-problem = Какая проблема
effect-all-problems = все проблемы
effect-from = Откуда
effect-to = Куда
end-satisfied = довольные
end-mollified = частично довольные
end-dissatisfied = недовольные
end-promoters = промоутеры
end-passives = нейтралы
end-detractors = критики
field-attribution = Заслуга инициативы
hint-attribution = Доля перехода, которой без инициативы не было бы.
