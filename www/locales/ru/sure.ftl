## Насколько можно верить ответу

sure-title = Насколько мы уверены
sure-chance = { $kind ->
    [all] **Во всех { $trials } вариантах будущего** вложение приносит больше, чем стоит.
    [nearly] **Больше чем в 99 из 100 вариантов будущего** вложение приносит больше, чем стоит.
    [hardly] **Меньше чем в 1 из 100 вариантов будущего** вложение приносит больше, чем стоит.
    [none] **Ни в одном из { $trials } вариантов будущего** вложение не приносит больше, чем стоит.
   *[some] **В { $count } из 100 вариантов будущего** вложение приносит больше, чем стоит.
}
sure-nine = { $direction ->
    [loss] В 9 из 10 оно теряет не больше **{ $amount }**.
   *[gain] В 9 из 10 оно приносит не меньше **{ $amount }**.
}
sure-back = { $kind ->
    [all] Деньги возвращаются в пределах срока **во всех**.
    [nearly] Деньги возвращаются в пределах срока **больше чем в 99 из 100**.
    [hardly] Деньги возвращаются в пределах срока **меньше чем в 1 из 100**.
    [none] Деньги не возвращаются в пределах срока **ни в одном из { $trials }**.
   *[some] Деньги возвращаются в пределах срока **в { $count } из 100**.
}
sure-mean = Среднее по всем вариантам { $mean }; расчёт по заданным числам даёт { $plain }.
sure-shortfall = В худших { $tail } из 100 вариантов NPV в среднем { $amount }.
sure-invitation = Все числа расчёта пока стоят так, будто они известны точно. Задайте числу диапазон кнопкой рядом с его названием, и страница просчитает тысячи вариантов будущего по всем диапазонам сразу: как часто вложение окупается и сколько можно потерять.
sure-give-ranges = Задать главным числам диапазоны ±10 %
sure-give-hint = Выручка, маржинальность, удержание, размеры эффектов и затраты; вблизи 100 % — четверть недостающего. Это один шаг, его можно отменить. Потом замените диапазоны тем, что знаете на самом деле.
sure-running = { $share } из { $trials } вариантов
sure-running-name = Моделирование
sure-percentiles = NPV по вариантам будущего
sure-percentile = P{ $p }
sure-mean-row = Среднее
sure-deviation = Стандартное отклонение
sure-above-zero = Выше нуля
sure-smallest = Наименьшее
sure-largest = Наибольшее
sure-head-what = Что
sure-head-value = NPV
sure-head-error = Стандартная ошибка
sure-settings = Как моделируется
sure-settings-fact = вариантов: { $trials }, начальное число { $seed }
sure-trials = Вариантов будущего
sure-trials-hint = Чем больше, тем дольше и тем точнее.
sure-sampling = Как выбираются
sure-sampling-sobol = равномерно (Соболь)
sure-sampling-random = случайно
sure-seed = Начальное число
sure-seed-hint = С тем же начальным числом все увидят те же значения; оно сохраняется вместе с расчётом.
sure-new-seed = Новое число
sure-correlations = Что меняется вместе
sure-correlations-fact = { $count ->
    [0] каждое число меняется само по себе
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
}
sure-correlations-hint = 1: когда одно велико, велико и другое; −1: другое тогда мало; 0: друг о друге они ничего не знают.
sure-correlation-add = Два числа
sure-correlation-name = Пара { $number }
sure-correlation-one = Пара { $number }: одно число
sure-correlation-other = Другое число
sure-correlation-remove = Убрать пару { $number }
sure-rank = Ранговая корреляция
sure-gaussian = Корреляция нормальных оценок
sure-periods = { $period ->
    [month] { $value } мес.
    [quarter] { $value } кв.
   *[year] { $value } г.
}
sure-figure-npv = NPV
sure-figure-roi = ROI
sure-figure-paybackPeriods = Окупаемость
sure-figure-discountedPaybackPeriods = Окупаемость с дисконтом
sure-figure-contributionImpact = Выгода, приведённая
sure-figure-revenueImpact = Прирост выручки, приведённый
sure-figure-costs = Затраты, приведённые
sure-figure-netCash = Чистый денежный поток
sure-figure-peakExposure = Самая глубокая точка потока
sure-figure-irr = IRR в год
sure-figure-mirr = MIRR в год
sure-figure-benefitCostRatio = Выгода на 1 затрат
sure-figure-customersKept = Сохранённые клиенты
sure-figure-costOfDelay = Цена промедления
sure-figure-breakEvenRetentionPoints = Безубыточные пункты удержания
sure-figure-worthOfOnePoint = Ценность одного пункта
sure-figure-cltvThreeYears = CLTV за три года
sure-figure-cltvHorizon = CLTV за срок
sure-figure-cltvEndless = CLTV без срока
sure-figure-costOfDoingNothing = Цена бездействия в месяц

## Гистограмма и веер

spread-title = NPV по вариантам будущего, { $sign }
spread-caption = Половина вариантов выше { $middle }; четыре из пяти между { $low } и { $high }.
spread-from = От
spread-to = До
spread-count = Вариантов
spread-below = и ниже
spread-above = и выше
spread-loss = убыток
spread-gain = прибыль
spread-zero = 0
fan-line = как задано
fan-inner = половина вариантов
fan-outer = четыре из пяти
fan-stale = прежнее

## Торнадо

tornado-title = Что влияет сильнее всего: { $figure }
tornado-caption = { $more ->
    [yes] Одно только «{ $name }» ведёт его от { $from } к { $to }; следующее — «{ $second }».
   *[no] Одно только «{ $name }» ведёт его от { $from } к { $to }.
}
tornado-ends = { $assumed ->
    [yes] Меняется одно число, остальные как задано.
   *[no] Меняется одно число от P{ $low } до P{ $high } его диапазона, остальные как задано.
}
tornado-none = Ничто из меняющегося на этот показатель не влияет.
tornado-low = число мало
tornado-high = число велико
tornado-head-number = Число
tornado-head-now = Как задано
tornado-head-low = Мало
tornado-head-high = Велико
tornado-head-at-low = Показатель внизу
tornado-head-at-high = Показатель вверху
tornado-head-swing = Размах
tornado-assumed = { $name } (принято)
tornado-assumed-badge = принято ±{ $share }
tornado-assumed-note = Насколько точны эти числа, никто не сказал: каждое сдвинуто на одну и ту же долю себя.

## Откуда разброс

drivers-title = Откуда разброс
drivers-fact = доли разброса и сколько стоит узнать число заранее
drivers-chart = Доли разброса: { $figure }
drivers-caption = Если бы «{ $name }» было известно точно, исчезло бы { $share } дисперсии.
drivers-first = само по себе
drivers-total = вместе с другими
drivers-head-number = Число
drivers-head-first = Само по себе
drivers-head-first-error = Стандартная ошибка
drivers-head-total = С другими
drivers-head-total-error = Стандартная ошибка
worth-know-title = Сколько стоит узнать заранее
worth-know-lead = При решении сейчас вложение приносит в среднем { $now }. Тот, кто знал бы всё заранее, выиграл бы ещё { $evpi }: никакое исследование не стоит дороже.
worth-know-number = Число
worth-know-worth = Ценность знания
worth-know-error = Стандартная ошибка
worth-know-all = Всё сразу

## Что должно быть верно

aim-title = Что должно быть верно
aim-lead = Выберите число и то, где должен быть показатель: каким должно стать число, чтобы он там оказался.
aim-number = Число
aim-figure = Показатель
aim-target = Цель
aim-answer = { $kind ->
    [single] { $figure } составит { $target }, когда «{ $name }» будет **{ $at }** (сейчас { $now }).
    [several] { $figure } составит { $target } при нескольких значениях «{ $name }»: **{ $at }** (сейчас { $now }).
   *[none] **Ни при каком значении** «{ $name }» от { $from } до { $to } показатель «{ $figure }» не станет { $target }: он меняется от { $low } до { $high }.
}
two-way-title = Два числа сразу
two-way-x = Слева направо
two-way-y = Снизу вверх
two-way-none = Эти два числа нельзя менять вместе.
heat-caption = { $sides ->
    [both] { $figure }: вправо «{ $x }», вверх «{ $y }»; толстая линия — ноль, клетка в рамке — расчёт как есть.
   *[alone] { $figure }: вправо «{ $x }», вверх «{ $y }»; нуля здесь нет нигде. Клетка в рамке — расчёт как есть.
}
heat-below = ниже нуля
heat-above = выше нуля
spark-words = { $figure } от { $low } до { $high } вдоль ползунка

## Questions that take a moment

work-waiting = Сейчас посчитаем…
work-stop = Отменить
work-stopped = { $old ->
    [yes] Отменено; показан прежний ответ.
   *[no] Отменено.
}
work-again = Ещё раз
work-failed = Не выполнено: браузер остановил вычисление, или сайт, на котором стоит калькулятор, не разрешает работу в фоне.
