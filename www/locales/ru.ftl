# Калькулятор по-русски. Каждое сообщение есть и в других каталогах; сборка их сверяет.

title = Сколько стоит клиентский опыт
privacy = Всё считается на этой странице, в вашем браузере. Введённые данные никуда не отправляются и нигде не хранятся; расчёт покидает страницу только в файле, который сохраняете вы.
unnamed = Без названия
dismiss = Закрыть

## Инструменты

tools-case = Расчёт
tools-page = Язык, валюта и оформление
tool-examples = Примеры
tool-open = Открыть
tool-save = Сохранить
tool-print = Напечатать
tool-undo = Отменить
tool-redo = Вернуть
tool-reset = Вернуться к началу
tool-currency = Валюта
tool-theme = Оформление
theme-auto = Авто
theme-light = Светлое
theme-dark = Тёмное

## Примеры

examples-title = Начать с примера
examples-lead = Пример займёт место расчёта на странице. Отмена вернёт ваш.
example-illustrative = Условный пример
example-published = Опубликовано
example-source = Источник: { $source }.
example-edited = В основе пример «{ $title }», исходные данные изменены.

## Периоды и единицы

period-name = { $period ->
    [month] Месяц
    [quarter] Квартал
   *[year] Год
}
per-period = { $period ->
    [month] за месяц
    [quarter] за квартал
   *[year] за год
}
periods = { $period ->
    [month] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } месяц
        [few] { NUMBER($count, maximumFractionDigits: 1) } месяца
        [many] { NUMBER($count, maximumFractionDigits: 1) } месяцев
       *[other] { NUMBER($count, maximumFractionDigits: 1) } месяца
    }
    [quarter] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } квартал
        [few] { NUMBER($count, maximumFractionDigits: 1) } квартала
        [many] { NUMBER($count, maximumFractionDigits: 1) } кварталов
       *[other] { NUMBER($count, maximumFractionDigits: 1) } квартала
    }
   *[year] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } год
        [few] { NUMBER($count, maximumFractionDigits: 1) } года
        [many] { NUMBER($count, maximumFractionDigits: 1) } лет
       *[other] { NUMBER($count, maximumFractionDigits: 1) } года
    }
}
in-period = { $period ->
    [month] { $number }-м месяце
    [quarter] { $number }-м квартале
   *[year] { $number }-м году
}
unit-periods = { $period ->
    [month] { $count ->
        [one] месяц
        [few] месяца
        [many] месяцев
       *[other] месяца
    }
    [quarter] { $count ->
        [one] квартал
        [few] квартала
        [many] кварталов
       *[other] квартала
    }
   *[year] { $count ->
        [one] год
        [few] года
        [many] лет
       *[other] года
    }
}
unit-points = п. п.
points = { $value } п. п.
infinite = без предела
minus-infinite = убыток без предела
no-figure = –

## Ответ

answer-no-initiative = Клиент в среднем приносит **{ $cltv }** за три года. Добавьте инициативу, чтобы увидеть, что даст удержание.
answer-nothing = { $count ->
    [one] «{ $name }» пока ничего не меняет и ничего не стоит: добавьте эффект и затраты.
    [few] { $count } инициативы пока ничего не меняют и ничего не стоят: добавьте эффекты и затраты.
    [many] { $count } инициатив пока ничего не меняют и ничего не стоят: добавьте эффекты и затраты.
   *[other] { $count } инициативы пока ничего не меняют и ничего не стоят: добавьте эффекты и затраты.
}
answer-no-effect = { $count ->
    [one] «{ $name }» стоит **{ $costs }** за { $horizon } и пока ничего не меняет: добавьте эффект.
    [few] { $count } инициативы вместе стоят **{ $costs }** за { $horizon } и пока ничего не меняют: добавьте эффекты.
    [many] { $count } инициатив вместе стоят **{ $costs }** за { $horizon } и пока ничего не меняют: добавьте эффекты.
   *[other] { $count } инициативы вместе стоят **{ $costs }** за { $horizon } и пока ничего не меняют: добавьте эффекты.
}
answer-free = { $count ->
    [one] «{ $name }» приносит **{ $npv }** за { $horizon } в сегодняшних деньгах. Затраты не указаны, поэтому окупать пока нечего.
    [few] { $count } инициативы вместе приносят **{ $npv }** за { $horizon } в сегодняшних деньгах. Затраты не указаны, поэтому окупать пока нечего.
    [many] { $count } инициатив вместе приносят **{ $npv }** за { $horizon } в сегодняшних деньгах. Затраты не указаны, поэтому окупать пока нечего.
   *[other] { $count } инициативы вместе приносят **{ $npv }** за { $horizon } в сегодняшних деньгах. Затраты не указаны, поэтому окупать пока нечего.
}
answer-free-harm = { $count ->
    [one] «{ $name }» отнимает **{ $npv }** за { $horizon } в сегодняшних деньгах, хотя затраты ещё не указаны.
    [few] { $count } инициативы вместе отнимают **{ $npv }** за { $horizon } в сегодняшних деньгах, хотя затраты ещё не указаны.
    [many] { $count } инициатив вместе отнимают **{ $npv }** за { $horizon } в сегодняшних деньгах, хотя затраты ещё не указаны.
   *[other] { $count } инициативы вместе отнимают **{ $npv }** за { $horizon } в сегодняшних деньгах, хотя затраты ещё не указаны.
}
answer-pays = { $count ->
    [one] «{ $name }» за { $horizon } приносит **{ $npv }** сверх затрат в сегодняшних деньгах и окупается на **{ $month }**.
    [few] { $count } инициативы вместе за { $horizon } приносят **{ $npv }** сверх затрат в сегодняшних деньгах и окупаются на **{ $month }**.
    [many] { $count } инициатив вместе за { $horizon } приносят **{ $npv }** сверх затрат в сегодняшних деньгах и окупаются на **{ $month }**.
   *[other] { $count } инициативы вместе за { $horizon } приносят **{ $npv }** сверх затрат в сегодняшних деньгах и окупаются на **{ $month }**.
}
answer-at-once = { $count ->
    [one] «{ $name }» за { $horizon } приносит **{ $npv }** сверх затрат в сегодняшних деньгах и **ни разу не уходит в минус**.
    [few] { $count } инициативы вместе за { $horizon } приносят **{ $npv }** сверх затрат в сегодняшних деньгах и **ни разу не уходят в минус**.
    [many] { $count } инициатив вместе за { $horizon } приносят **{ $npv }** сверх затрат в сегодняшних деньгах и **ни разу не уходят в минус**.
   *[other] { $count } инициативы вместе за { $horizon } приносят **{ $npv }** сверх затрат в сегодняшних деньгах и **ни разу не уходят в минус**.
}
answer-not-yet = { $count ->
    [one] «{ $name }» за { $horizon } приносит **{ $npv }** в сегодняшних деньгах, но накопленный денежный поток **заканчивается ниже нуля**: посмотрите на график.
    [few] { $count } инициативы вместе за { $horizon } приносят **{ $npv }** в сегодняшних деньгах, но накопленный денежный поток **заканчивается ниже нуля**: посмотрите на график.
    [many] { $count } инициатив вместе за { $horizon } приносят **{ $npv }** в сегодняшних деньгах, но накопленный денежный поток **заканчивается ниже нуля**: посмотрите на график.
   *[other] { $count } инициативы вместе за { $horizon } приносят **{ $npv }** в сегодняшних деньгах, но накопленный денежный поток **заканчивается ниже нуля**: посмотрите на график.
}
answer-too-late = { $count ->
    [one] «{ $name }» за { $horizon } теряет **{ $npv }** в сегодняшних деньгах. Вложенное возвращается на { $month }, но для ставки { $rate } годовых это слишком поздно.
    [few] { $count } инициативы вместе за { $horizon } теряют **{ $npv }** в сегодняшних деньгах. Вложенное возвращается на { $month }, но для ставки { $rate } годовых это слишком поздно.
    [many] { $count } инициатив вместе за { $horizon } теряют **{ $npv }** в сегодняшних деньгах. Вложенное возвращается на { $month }, но для ставки { $rate } годовых это слишком поздно.
   *[other] { $count } инициативы вместе за { $horizon } теряют **{ $npv }** в сегодняшних деньгах. Вложенное возвращается на { $month }, но для ставки { $rate } годовых это слишком поздно.
}
answer-never = { $count ->
    [one] «{ $name }» за { $horizon } теряет **{ $npv }** в сегодняшних деньгах и за это время **не окупается**.
    [few] { $count } инициативы вместе за { $horizon } теряют **{ $npv }** в сегодняшних деньгах и за это время **не окупаются**.
    [many] { $count } инициатив вместе за { $horizon } теряют **{ $npv }** в сегодняшних деньгах и за это время **не окупаются**.
   *[other] { $count } инициативы вместе за { $horizon } теряют **{ $npv }** в сегодняшних деньгах и за это время **не окупаются**.
}
answer-behind = { $direction ->
    [fewer] Выгода { $benefit }, затраты { $costs } (обе суммы дисконтированы); к концу срока клиентов меньше на { $keptCount ->
        [one] { $kept }.
        [few] { $kept }.
        [many] { $kept }.
       *[other] { $kept }.
    }
   *[more] Выгода { $benefit }, затраты { $costs } (обе суммы дисконтированы); к концу срока остаётся на { $keptCount ->
        [one] { $kept } клиента больше.
        [few] { $kept } клиента больше.
        [many] { $kept } клиентов больше.
       *[other] { $kept } клиента больше.
    }
}
answer-convention = Маржинальный доход после затрат на обслуживание и привлечение, ставка { $rate } годовых, деньги поступают { $timing ->
    [start] в начале каждого периода.
    [mid] в середине каждого периода.
   *[end] в конце каждого периода.
}
remark-relapsed = Накопленный денежный поток уже поднимался выше нуля и снова падал; считается последний момент.
remark-held = { $end ->
    [top] { $segment }: показатель «{ $quantity }» на { $when } достигает 100 % и дальше держится на этой границе.
   *[bottom] { $segment }: показатель «{ $quantity }» на { $when } достигает нуля и дальше держится на этой границе.
}
stale-badge = Устарело
stale-note = Показаны последние верные значения. Они обновятся, как только ошибки будут исправлены.
spoken-stale = { $count ->
    [one] Есть ошибка. Показаны последние верные значения.
    [few] Есть { $count } ошибки. Показаны последние верные значения.
    [many] Есть { $count } ошибок. Показаны последние верные значения.
   *[other] Есть { $count } ошибки. Показаны последние верные значения.
}

## Плитки

tile-npv = NPV
tile-npv-detail = выгода { $benefit } − затраты { $costs }
tile-payback = Окупаемость
tile-payback-detail = на { $month }; с дисконтом: { $value }
tile-payback-discounted = с дисконтом: { $value }
payback-never = не окупается
payback-at-once = сразу
payback-no-cost = нет затрат
tile-roi = ROI
tile-roi-detail = { $ratio } выгоды на 1 затрат
tile-roi-none = нет затрат, на которые делить
tile-revenue = Прирост выручки
tile-revenue-detail = { $value } в сегодняшних деньгах
tile-cltv = CLTV за три года
tile-cltv-detail = маржинальный доход нового клиента при полном эффекте
tile-point = Ценность пункта удержания
tile-point-cannot = затраты не окупит никакое удержание
tile-point-detail = безубыточность: { $points } п. п.
tile-exact = Точно: { $value }
before-after = { $before } → { $after }
copied = Скопировано

## Все показатели

figures-title = Инвестиция целиком
figures-benefit = Выгода и затраты
figures-return = Доходность и время
figures-retention = Удержание
figure-revenue-total = Прирост выручки
figure-revenue-present = Прирост выручки, приведённый
figure-contribution-total = Прирост маржинального дохода
figure-contribution-present = Прирост маржинального дохода, приведённый
figure-costs-total = Затраты
figure-costs-present = Затраты, приведённые
figure-net-cash = Чистый денежный поток
figure-npv = Чистая приведённая стоимость (NPV)
figure-roi = Рентабельность инвестиций (ROI)
figure-ratio = Отношение выгод к затратам
figure-irr = Внутренняя норма доходности (IRR), в год
figure-mirr = Модифицированная доходность (MIRR), в год
figure-payback = Окупаемость
figure-payback-discounted = Дисконтированная окупаемость
figure-exposure = Самая глубокая точка денежного потока
figure-delay = Цена задержки на один период
figure-kept = Удержано клиентов к концу срока
figure-break-even = Пунктов удержания до безубыточности
figure-point = Один пункт удержания, приведённый
figure-replacement = Столько же принесли бы новые клиенты, чел.
figure-replacement-cost = Во что обошлось бы их привлечение
irr-none = нет: у такого потока её не существует
irr-several = несколько: { $rates }
exposure = { $amount } на { $when }
exposure-none = ниже нуля не опускается
break-even-cannot = никакое удержание не окупит

## Графики

chart-cash = Накопленный денежный поток, { $sign }
chart-customers = Клиенты
chart-with = с инициативами
chart-without = без них
chart-difference = Разница
chart-payback = { $period ->
    [month] окупаемость: { $number }-й месяц
    [quarter] окупаемость: { $number }-й квартал
   *[year] окупаемость: { $number }-й год
}
caption-cash = Минимум { $deepest } на { $when }, возврат к нулю на { $month }, в конце { $end }.
caption-cash-never = Минимум { $deepest } на { $when }, за этот срок поток не возвращается к нулю: в конце { $end }.
caption-cash-above = Ниже нуля не опускается; в конце { $end }.
caption-customers = За { $horizon }: { $with } клиентов с инициативами и { $without } без них; сегодня { $start }.
caption-customers-alone = Сегодня клиентов { $start }, за { $horizon } их станет { $without }.
table-of = Таблица: { $title }
table-show = Показать числа
cash-one-off = Разовые платежи
cash-recurring = Регулярный поток
cash-net = Итог
cash-cumulative = Накопленный
cash-discounted = Накопленный дисконтированный

## Трактовки CLTV

readings-title = Пожизненная ценность клиента (CLTV) во всех принятых трактовках
readings-lead = Верные расчёты расходятся чаще всего потому, что показывают разные строки этой таблицы. Всё указано до вычета стоимости привлечения, она стоит отдельно.
readings-money = Считать
money-contribution = маржинальный доход
money-revenue = выручку
readings-average = В среднем
readings-before = сегодня
readings-after = полный эффект
reading-three-years = Три года
about-three-years = с дисконтом; этому верят финансисты
reading-horizon = До горизонта
about-horizon = с дисконтом
reading-endless = Бессрочно
about-endless = с дисконтом, без ограничения срока
reading-simple = Простая
about-simple = маржа × срок жизни, без дисконта
reading-residual-horizon = Остаточная, до горизонта
about-residual-horizon = для уже имеющегося клиента
reading-residual-endless = Остаточная, бессрочно
about-residual-endless = для уже имеющегося клиента
reading-equity-horizon = Клиентский капитал, до горизонта
about-equity-horizon = все клиенты вместе
reading-equity-endless = Клиентский капитал, бессрочно
about-equity-endless = все, кто есть или придёт до горизонта
reading-acquisition = Стоимость привлечения
about-acquisition = одного нового клиента
reading-acquisition-present = Привлечение, приведённое
about-acquisition-present = всех новых клиентов до горизонта
reading-cac-three-years = CLTV : CAC, три года
about-cac-three-years = маржинальный доход ÷ стоимость привлечения
reading-cac-horizon = CLTV : CAC, до горизонта
about-cac-horizon = маржинальный доход ÷ стоимость привлечения
reading-cac-endless = CLTV : CAC, бессрочно
about-cac-endless = маржинальный доход ÷ стоимость привлечения
reading-lifetime = Ожидаемый срок жизни
about-lifetime = { $period ->
    [month] в месяцах
    [quarter] в кварталах
   *[year] в годах
}
reading-point-three-years = Один пункт удержания, три года
about-point-three-years = столько добавляет одному клиенту
reading-point-horizon = Один пункт удержания, до горизонта
about-point-horizon = столько добавляет одному клиенту
reading-point-endless = Один пункт удержания, бессрочно
about-point-endless = столько добавляет одному клиенту

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
field-effect-relative = { $kind ->
    [churn] Сокращение оттока
    [revenue] Изменение выручки
    [margin] Изменение маржинальности
    [costToServe] Изменение стоимости обслуживания
    [newCustomers] Изменение числа новых клиентов
   *[acquisitionCost] Изменение стоимости привлечения
}
field-effect-points = { $kind ->
    [churn] Изменение оттока
    [margin] Изменение маржинальности
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

## Карточки и списки

card-problem = Ошибка
duplicate = Копировать
duplicate-name = Копировать: { $name }
remove = Удалить
remove-name = Удалить: { $name }
list-add = Добавить
list-remove = Убрать последнее

## Числа

number-more = Больше: { $label }
number-less = Меньше: { $label }
number-reset = Вернуть исходное значение: { $label }
number-read = Прочитано как { $value }
number-read-not = Прочитано как { $value }, а не { $other }

## Ошибки

errors-title = { $count ->
    [one] Нужно исправить одно место
    [few] Нужно исправить { $count } места
    [many] Нужно исправить { $count } мест
   *[other] Нужно исправить { $count } места
}
errors-prefix = Ошибка:
problem-owner-segments = Сегмент { $number }
problem-owner-initiatives = Инициатива { $number }
problem-case = Расчёт
problem-syntax = Это не JSON.
problem-missing = { $where ->
    [number] { $name }: поле пусто, введите число.
   *[other] Не хватает поля { $path }.
}
problem-unknownField = В расчёте нет поля { $path }.
problem-wrongType = { $where ->
    [number] { $name }: «{ $value }» не число. Напишите, например, 12,5, 1 200 или 3 млн.
   *[other] В поле { $path } значение другого вида.
}
problem-notWhole = { $name }: нужно целое число, указано { $value }.
problem-notFinite = { $name }: нужно конечное число, указано { $value }.
problem-outOfRange = { $bounds ->
    [open] { $name }: значение должно быть больше { $min } и не больше { $max }, указано { $value }.
   *[closed] { $name }: значение должно быть от { $min } до { $max }, указано { $value }.
}
problem-unknownWord = Слово «{ $value }» не подходит для поля { $path }.
problem-empty = { $where ->
    [name] { $name }: нужно название.
    [item] { $name }: в сегменте никого нет. Укажите клиентов сегодня или новых клиентов.
   *[other] В поле { $path } пусто.
}
problem-tooMany = { $name }: слишком много значений или слишком длинный текст в поле { $path }.
problem-duplicateName = Название «{ $value }» уже занято: названия должны различаться.
problem-increasing = { $name }: доля оставшихся не может расти; { $value } больше предыдущей.
problem-unknownSegment = { $name }: сегмента «{ $value }» нет. Выберите другой.
problem-conflict = { $where ->
    [reached] { $name }: без эффекта инициатива никого не охватывает. Добавьте эффект или укажите текущие затраты.
   *[other] Поле { $path } исключает другое или требует другого.
}
problem-otherBase = { $name }: удержание, которое меняется, указано за другой срок. Выберите «как в сегменте».
problem-beyondHorizon = { $name }: период { $value } лежит за горизонтом.
problem-overflow = Результат слишком велик, чтобы быть числом. Проверьте, нет ли где лишних нулей.
file-refused = Файл «{ $file }» не открыт
file-too-large = Он больше 1 МБ, а расчёт намного меньше. Расчёт на странице не изменился.
file-not-json = Это не файл JSON. Расчёт на странице не изменился.
file-not-a-case = Это не тот расчёт, который умеет показать страница. Расчёт на странице не изменился.
file-more = { $count ->
    [one] И ещё { $count }.
    [few] И ещё { $count }.
    [many] И ещё { $count }.
   *[other] И ещё { $count }.
}

## Печать

register-title = Исходные данные
register-note = Поля, которых здесь нет, оставлены по умолчанию. Рассчитано программой cltv.
