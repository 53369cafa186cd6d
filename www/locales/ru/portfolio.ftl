## Какие инициативы выбрать

portfolio-title = Какие инициативы выбрать на этот бюджет
portfolio-fact = лучший набор с учётом пересечений
portfolio-lead = Инициативы по порядку: сколько каждая сама по себе приносит на единицу затрат. Лучший набор найден перебором всех, с учётом того, что инициативы отнимают друг у друга.
portfolio-budget = Бюджет
hint-portfolio-budget = В сегодняшних деньгах, на все затраты до горизонта.
portfolio-best = { $all ->
    [all] В бюджет { $budget } лучше всего взять все инициативы: они стоят { $cost } и дают NPV { $npv }.
   *[some] { $count ->
        [one] В бюджет { $budget } лучше всего взять только { $names }: затраты { $cost }, NPV { $npv }.
        [few] В бюджет { $budget } лучше всего взять { $names }: затраты { $cost }, NPV { $npv }.
        [many] В бюджет { $budget } лучше всего взять { $names }: затраты { $cost }, NPV { $npv }.
       *[other] В бюджет { $budget } лучше всего взять { $names }: затраты { $cost }, NPV { $npv }.
    }
}
portfolio-name = «{ $name }»
portfolio-none = В бюджет { $budget } не входит ничего, что приносит больше, чем стоит.
portfolio-sets = { $sets ->
    [one] Посчитан { $sets } набор.
    [few] Посчитаны все { $sets } набора, включая пустой.
    [many] Посчитаны все { $sets } наборов, включая пустой.
   *[other] Посчитаны все { $sets } набора, включая пустой.
}
portfolio-ranking = Инициативы по NPV на единицу затрат
portfolio-head-initiative = Инициатива
portfolio-head-npv = NPV отдельно
portfolio-head-cost = Затраты
portfolio-head-ratio = NPV на 1 затрат
portfolio-head-chosen = В лучшем наборе
portfolio-free = ничего не стоит
portfolio-in = да
portfolio-out = нет
portfolio-too-many = Инициатив { $count }: перебрать все наборы нельзя, сравнение работает до { $most }. Удалите лишние или объедините те, что идут вместе.
