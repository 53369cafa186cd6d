## Расчёт

case-title = Время и деньги
case-name = Название расчёта
case-period = Шаг расчёта
hint-period = Показатели сегментов не пересчитываются: после смены шага они относятся к новому периоду.
case-timing = Клиенты платят
timing-start = вперёд
timing-mid = в середине
timing-end = в конце
field-horizon = Горизонт
field-discount = Ставка дисконтирования, годовая

## Сегменты

segments-title = Клиенты
segment-add = Добавить сегмент
segment-new-name = Новый сегмент
segment-name = Название сегмента
segment-fact-retention = { $period ->
    [month] за месяц остаются { $rate }
    [quarter] за квартал остаются { $rate }
   *[year] за год остаются { $rate }
}
segment-fact-cltv = { $value } за три года
segment-revenue-by = Выручка указана как
segment-revenue-as-sum = { $period ->
    [month] сумма за месяц
    [quarter] сумма за квартал
   *[year] сумма за год
}
segment-revenue-as-orders = заказы × средний чек
segment-money = Обслуживание и рост выручки
segment-arrivals = Новые клиенты и их стоимость
segment-tenure = Как давно они с нами
field-customers = Клиентов сегодня
field-new = { $period ->
    [month] Новых клиентов в месяц
    [quarter] Новых клиентов в квартал
   *[year] Новых клиентов в год
}
field-revenue = { $period ->
    [month] Выручка с клиента в месяц
    [quarter] Выручка с клиента в квартал
   *[year] Выручка с клиента в год
}
field-orders = { $period ->
    [month] Заказов на клиента в месяц
    [quarter] Заказов на клиента в квартал
   *[year] Заказов на клиента в год
}
field-order-value = Средний чек
field-margin = Маржинальность
hint-margin = Доля выручки за вычетом прямых затрат на сам продукт.
field-cost-to-serve = { $period ->
    [month] Обслуживание клиента в месяц
    [quarter] Обслуживание клиента в квартал
   *[year] Обслуживание клиента в год
}
field-growth = Рост выручки с клиента в год
field-acquisition = Стоимость привлечения клиента
tenure-how = Нынешние клиенты пришли
tenure-one = в одно время
tenure-groups = в разное время
tenure-group = Группа { $number }
tenure-add = Добавить группу
tenure-remove = Убрать группу { $number }
hint-tenure = { $period ->
    [month] Полных месяцев с нами. Важно для кривых, растущих со стажем.
    [quarter] Полных кварталов с нами. Важно для кривых, растущих со стажем.
   *[year] Полных лет с нами. Важно для кривых, растущих со стажем.
}
field-tenure = Уже с нами
field-group-tenure = Уже с нами
field-group-customers = Клиентов

## Удержание

retention-curve = Кривая удержания
retention-per = Указано
curve-constant = Постоянная доля
curve-betaGeometric = Бета-геометрическая кривая
curve-betaDiscreteWeibull = Кривая бета-Вейбулла
curve-observed = Измеренная кривая
curve-experience = Из проблем клиентов
curve-nps = Из групп NPS
problem-new-name = Новая проблема
field-retention = { $base ->
    [month] Коэффициент удержания (CRR) за месяц
    [quarter] Коэффициент удержания (CRR) за квартал
   *[year] Коэффициент удержания (CRR) за год
}
field-alpha = Параметр α
field-beta = Параметр β
field-exponent = Показатель c
field-survival = { $base ->
    [month] Месяц { $number }
    [quarter] Квартал { $number }
   *[year] Год { $number }
}
field-rate = { $base ->
    [month] Месяц { $number }
    [quarter] Квартал { $number }
   *[year] Год { $number }
}
observed-as = Измерена
observed-survival = доля оставшихся
observed-rates = доля продливших
observed-survival-list = Доля оставшихся после каждого периода
observed-rates-list = Доля продливших при каждом продлении
