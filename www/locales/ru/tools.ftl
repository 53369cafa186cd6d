## Инструменты рядом с расчётом

tool-example = Это пример: поставьте на его место свои числа.
tool-restart = Вернуть пример
metrics-title = Показатели из ваших чисел
metrics-fact = удержание, повторные покупки, NPS, CSAT, первый ответ
metrics-lead = Здесь стоят примеры: поставьте на их место свои числа. Страницу они не покидают.
metric-retention = Коэффициент удержания (CRR)
metric-repeat = Повторные покупки
metric-nps = NPS
metric-csat = CSAT
metric-firstResponse = Время первого ответа
metric-churn = отток { $churn }
metric-per = за месяц { $month }, за год { $year }
metric-median = медиана
metric-p90 = { $count ->
    [one] 90 % не дольше { $p90 }, всего { $count } обращение
    [few] 90 % не дольше { $p90 }, всего { $count } обращения
    [many] 90 % не дольше { $p90 }, всего { $count } обращений
   *[other] 90 % не дольше { $p90 }, всего { $count } обращения
}
metric-within = { $share } укладываются в цель
counts-start = Клиентов в начале
counts-end = Клиентов в конце
counts-new = Из них новых
counts-per = За какой срок
counts-buyers = Покупателей
counts-repeat-buyers = Из них купили ещё раз
counts-satisfied = Довольных
counts-responses = Ответов
counts-target = Цель
counts-times = Время по каждому обращению, в любых единицах
counts-nobody = Никто не ответил: укажите число ответов.
counts-no-times = Сначала вставьте список времён.
counts-unreadable = «{ $value }» не число.
metrics-use-hint = Взять в расчёт:
metrics-use = Как удержание сегмента «{ $segment }»
metrics-use-measured = Как измеренное удержание сегмента «{ $segment }»
metrics-source = { $per ->
    [month] Подсчёт за месяц: { $start } клиентов в начале, { $end } в конце, из них { $new } новых
    [quarter] Подсчёт за квартал: { $start } клиентов в начале, { $end } в конце, из них { $new } новых
   *[year] Подсчёт за год: { $start } клиентов в начале, { $end } в конце, из них { $new } новых
}
