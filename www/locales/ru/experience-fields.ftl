## Числа удержания из проблем и из групп NPS

field-loyalty-without-problem = { $base ->
    [month] Остаются без проблем, за месяц
    [quarter] Остаются без проблем, за квартал
   *[year] Остаются без проблем, за год
}
field-measured-retention = { $base ->
    [month] Измеренное удержание, за месяц
    [quarter] Измеренное удержание, за квартал
   *[year] Измеренное удержание, за год
}
field-problem-rate = { $base ->
    [month] Сталкиваются за месяц
    [quarter] Сталкиваются за квартал
   *[year] Сталкиваются за год
}
field-contact-rate = Из них обращаются к нам
field-outcome = { $kind ->
    [satisfied] Обращения, после которых довольны
    [mollified] Обращения, после которых частично довольны
   *[dissatisfied] Обращения, после которых недовольны
}
field-loyalty = { $kind ->
    [satisfied] Остаются довольные решением
    [mollified] Остаются частично довольные
    [dissatisfied] Остаются недовольные
   *[silent] Остаются те, кто не обратился
}
field-contacts = Обращений до решения
field-contact-cost = Стоимость обращения
field-praises = { $kind ->
    [satisfied] Довольные хвалят перед (человек)
    [mollified] Частично довольные хвалят перед (человек)
    [dissatisfied] Недовольные хвалят перед (человек)
   *[silent] Промолчавшие хвалят перед (человек)
}
field-warnings = { $kind ->
    [satisfied] Довольные предостерегают (человек)
    [mollified] Частично довольные предостерегают (человек)
    [dissatisfied] Недовольные предостерегают (человек)
   *[silent] Промолчавшие предостерегают (человек)
}
field-act = { $kind ->
    [satisfied] Довольные: сколько слушателей так и поступает
    [mollified] Частично довольные: сколько слушателей так и поступает
    [dissatisfied] Недовольные: сколько слушателей так и поступает
   *[silent] Промолчавшие: сколько слушателей так и поступает
}
field-negative-weight = Сколько похвал перевешивает одно плохое слово
field-nps-share = { $kind ->
    [promoters] Промоутеры
    [passives] Нейтралы
   *[detractors] Критики
}
field-nps-retention = { $kind ->
    [promoters] Остаются промоутеры
    [passives] Остаются нейтралы
   *[detractors] Остаются критики
}
field-nps-responses = Ответов, на которых стоят доли
