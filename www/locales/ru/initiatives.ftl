## Инициативы

initiatives-title = Инициативы
initiatives-none = Пока их нет: страница показывает, сколько клиенты приносят сегодня.
initiative-add = Добавить инициативу
initiative-new-name = Новая инициатива
initiative-name = Название инициативы
initiative-fact-start = { $period ->
    [month] с { $start }-го месяца
    [quarter] с { $start }-го квартала
   *[year] с { $start }-го года
}
initiative-fact-effects = { $count ->
    [one] { $count } эффект
    [few] { $count } эффекта
    [many] { $count } эффектов
   *[other] { $count } эффекта
}
initiative-fact-reality = охват { $reach }, признано { $confidence }
initiative-reality = Сроки, охват, уверенность
field-start = { $period ->
    [month] Месяц начала
    [quarter] Квартал начала
   *[year] Год начала
}
ramp-how = Эффект нарастает
ramp-even = равномерно
ramp-list = по списку
ramp-shares = Доля полного эффекта в каждом периоде
field-ramp = До полного эффекта
hint-ramp = 1 означает полный эффект сразу.
field-ramp-share = Период { $number }
field-reach = Охват клиентов
hint-reach = Доля сегмента, которой касается инициатива.
field-confidence = Уверенность
hint-confidence = Доля эффекта, которую признают финансисты.
field-persistence = Остаётся от эффекта через год
hint-persistence = 100 %: достигнутый эффект не угасает.

## Эффекты

effects-title = Что меняется
effect-add = Добавить эффект
effect-number = Эффект { $number }
effect-remove = Убрать эффект { $number }
effect-on = Показатель
effect-segment = У кого
effect-all-segments = все сегменты
effect-measure = Указано
effect-base = За какой срок указано
effect-per = Изменение указано
effect-per-segment = как в сегменте
measure-relative = в %
measure-points = в п. п.
measure-amount = числом
quantity-churn = Отток
quantity-retention = Удержание
quantity-revenue = Выручка с клиента
quantity-margin = Маржинальность
quantity-costToServe = Обслуживание
quantity-newCustomers = Новые клиенты
quantity-acquisitionCost = Стоимость привлечения
quantity-problemRate = Доля с проблемой
quantity-contactRate = Доля обращений
quantity-outcome = Исходы
quantity-npsShare = Группы NPS
effect-churn-relative = Отток сокращается на
effect-churn-points = Отток меняется на
effect-retention-points = Удержание меняется на
effect-revenue-relative = Выручка с клиента меняется на
effect-revenue-amount = { $period ->
    [month] Выручка с клиента в месяц меняется на
    [quarter] Выручка с клиента в квартал меняется на
   *[year] Выручка с клиента в год меняется на
}
effect-margin-relative = Маржинальность меняется на
effect-margin-points = Маржинальность меняется на
effect-costToServe-relative = Обслуживание меняется на
effect-costToServe-amount = { $period ->
    [month] Обслуживание клиента в месяц меняется на
    [quarter] Обслуживание клиента в квартал меняется на
   *[year] Обслуживание клиента в год меняется на
}
effect-newCustomers-relative = Число новых клиентов меняется на
effect-newCustomers-amount = { $period ->
    [month] Новых клиентов в месяц меняется на
    [quarter] Новых клиентов в квартал меняется на
   *[year] Новых клиентов в год меняется на
}
effect-acquisitionCost-relative = Стоимость привлечения меняется на
effect-acquisitionCost-amount = Стоимость привлечения меняется на
effect-problemRate-relative = Клиентов с проблемой становится меньше на
effect-problemRate-points = Доля с проблемой меняется на (минус: меньше)
effect-contactRate-relative = Обращаются чаще на
effect-contactRate-points = Обращаются чаще на
effect-outcome-relative = Какая их часть заканчивается иначе
effect-outcome-points = Какая часть всех обращений заканчивается иначе
effect-npsShare-relative = Какая часть группы переходит
effect-npsShare-points = Какая часть всех клиентов переходит
field-effect-relative = { $kind ->
    [churn] Сокращение оттока
    [revenue] Изменение выручки
    [margin] Изменение маржинальности
    [costToServe] Изменение стоимости обслуживания
    [newCustomers] Изменение числа новых клиентов
    [problemRate] Снижение доли клиентов с проблемой
    [contactRate] Изменение доли обращений
    [outcome] Обращения с другим исходом
    [npsShare] Доля группы, которая переходит
   *[acquisitionCost] Изменение стоимости привлечения
}
field-effect-points = { $kind ->
    [churn] Изменение оттока
    [margin] Изменение маржинальности
    [problemRate] Изменение доли клиентов с проблемой
    [contactRate] Изменение доли обращений
    [outcome] Обращения с другим исходом
    [npsShare] Доля клиентов, которая переходит
   *[retention] Изменение удержания
}
field-effect-amount = { $kind ->
    [revenue] Изменение выручки
    [costToServe] Изменение стоимости обслуживания
    [newCustomers] Изменение числа новых клиентов
   *[acquisitionCost] Изменение стоимости привлечения
}

## Затраты

costs-title = Сколько это стоит
payment-number = Платёж { $number }
payment-add = Добавить платёж
payment-remove = Убрать платёж { $number }
field-payment = Разовый платёж
field-payment-period = { $period ->
    [month] Месяц платежа
    [quarter] Квартал платежа
   *[year] Год платежа
}
field-running-cost = { $period ->
    [month] Текущие затраты в месяц
    [quarter] Текущие затраты в квартал
   *[year] Текущие затраты в год
}
costs-per-reached = Затраты на охваченного клиента
field-cost-per-reached = { $period ->
    [month] На охваченного клиента в месяц
    [quarter] На охваченного клиента в квартал
   *[year] На охваченного клиента в год
}
field-cost-once-reached = Разово на охваченного клиента
