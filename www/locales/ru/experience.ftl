## Удержание из проблем

problems-title = Виды проблем
problems-none = Пока их нет: все остаются так же, как клиенты без проблем.
problem-add = Добавить вид проблемы
problem-name = Название проблемы
problem-fact-rate = сталкиваются
problem-fact-contact = обращаются
problem-fact-stay = остаются
problem-outcomes = Чем заканчиваются обращения
hint-outcomes = Вместе три доли дают 100 %.
problem-loyalty = Кто остаётся после проблемы
hint-measured-retention = Если оно известно: ответы из опросов масштабируются так, чтобы с ним совпасть.
talk-title = Молва
talk-on = учитывается
talk-off = не учитывается
talk-count = Молва
talk-hint = Что клиенты с проблемой рассказывают другим. Показывается отдельно и ни в какой другой показатель не входит.
voice-satisfied = Обратились и довольны
voice-mollified = Обратились и довольны частично
voice-dissatisfied = Обратились и недовольны
voice-silent = Не обратились
talk-praises = Хвалят (скольким)
talk-warnings = Отговаривают (скольких)
talk-act = Из них прислушаются

## Во что обходятся проблемы

experience-title = Во что обходятся проблемы
experience-fact = { $value } в месяц, пока ничего не делается
experience-lead = Сравнение с клиентами без проблем: кто ушёл бы и так, здесь не считается.
risk-per = { $per ->
    [month] За месяц
    [quarter] За квартал
   *[year] За год
}
risk-customers = Потеряно клиентов из-за проблем
risk-revenue = Выручка под риском
risk-contribution = Маржинальный доход под риском
risk-handling = Обработка обращений
risk-damage = Ущерб: доход под риском + обработка
risk-inaction = Цена бездействия в месяц
risk-inaction-contribution = В маржинальном доходе, с обработкой
risk-inaction-revenue = В выручке, с обработкой
risk-value = Клиент оценён за три года при сегодняшнем удержании: { $value } маржинального дохода.
risk-calibration = { $per ->
    [month] Все доли оставшихся умножены на { $factor }, чтобы модель совпала с измеренным удержанием { $measured } за месяц.
    [quarter] Все доли оставшихся умножены на { $factor }, чтобы модель совпала с измеренным удержанием { $measured } за квартал.
   *[year] Все доли оставшихся умножены на { $factor }, чтобы модель совпала с измеренным удержанием { $measured } за год.
}
risk-words = { $per ->
    [month] Молва за месяц приводит { $won } и отпугивает { $lost } новых клиентов: { $worth } маржинального дохода. Это входит только в цену бездействия.
    [quarter] Молва за квартал приводит { $won } и отпугивает { $lost } новых клиентов: { $worth } маржинального дохода. Это входит только в цену бездействия.
   *[year] Молва за год приводит { $won } и отпугивает { $lost } новых клиентов: { $worth } маржинального дохода. Это входит только в цену бездействия.
}
chart-damage = { $per ->
    [month] Ущерб по видам проблем, { $sign } в месяц
    [quarter] Ущерб по видам проблем, { $sign } в квартал
   *[year] Ущерб по видам проблем, { $sign } в год
}
damage-at-risk = маржинальный доход под риском
damage-handling = обработка обращений
damage-sentence = { $per ->
    [month] «{ $problem }»: { $share } ущерба, { $count ->
        [one] { $customers } потерянный клиент в месяц.
        [few] { $customers } потерянных клиента в месяц.
        [many] { $customers } потерянных клиентов в месяц.
       *[other] { $customers } потерянного клиента в месяц.
    }
    [quarter] «{ $problem }»: { $share } ущерба, { $count ->
        [one] { $customers } потерянный клиент в квартал.
        [few] { $customers } потерянных клиента в квартал.
        [many] { $customers } потерянных клиентов в квартал.
       *[other] { $customers } потерянного клиента в квартал.
    }
   *[year] «{ $problem }»: { $share } ущерба, { $count ->
        [one] { $customers } потерянный клиент в год.
        [few] { $customers } потерянных клиента в год.
        [many] { $customers } потерянных клиентов в год.
       *[other] { $customers } потерянного клиента в год.
    }
}
damage-nothing = Эти проблемы ничего не стоят.
damage-none = Ни один вид проблем не указан.
damage-head-problem = Проблема
damage-head-customers = Потеряно клиентов
damage-head-revenue = Выручка под риском
damage-head-contribution = Доход под риском
damage-head-handling = Обработка
damage-head-damage = Ущерб
damage-head-share = Доля

## Рычаги

levers-title = Что с этим можно сделать
levers-lead = Подвиньте рычаг и посмотрите, сколько он стоит. В расчёте ничего не меняется, пока вы не сделаете из него инициативу.
lever-name-prevention = Предупреждение
lever-name-access = Доступность
lever-name-handling = Решение
lever-prevention = Клиентов с проблемой меньше на
lever-access = Обращаются к нам больше на
lever-handling = Недовольных становится довольными
lever-behind = { $count ->
    [one] Сохранён { $customers } клиент, { $contribution } дохода
    [few] Сохранены { $customers } клиента, { $contribution } дохода
    [many] Сохранено { $customers } клиентов, { $contribution } дохода
   *[other] Сохранено { $customers } клиента, { $contribution } дохода
}{ $direction ->
    [less] ; обработка дешевле на { $handling }
    [more] ; обработка дороже на { $handling }
   *[same] ; обработка как прежде
}
lever-make = Сделать инициативой
lever-make-name = Сделать инициативой: { $lever }
lever-initiative-prevention = Меньше проблем
lever-initiative-access = Проще обратиться
lever-initiative-handling = Лучше решаем проблемы
levers-interaction = Взаимодействие
levers-overlap = Рычаги действуют на одних и тех же клиентов: сумма трёх посчитала бы это дважды.
levers-help = Вместе они дают больше, чем по отдельности.
levers-together = Все три вместе
money-per = { $per ->
    [month] { $value } в месяц
    [quarter] { $value } в квартал
   *[year] { $value } в год
}

## Срезы

cuts-title = Срезы клиентской базы
cuts-hint = По этим словам складывается результат: сегменты с одним и тем же словом считаются вместе.
cut-products = Продуктов у клиента
cut-years = Лет с нами
cut-npsGroup = Группа NPS
cut-channel = Канал
splits-title = Что скрывает среднее
splits-lead = Те же клиенты, сложенные по каждому срезу.
splits-customers = Клиентов
splits-retention = Остаются за год
splits-value = Ценность клиента за три года
splits-impact = Прирост от инициатив, приведённый
