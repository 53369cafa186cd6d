## О чём спросил бы внимательный читатель

findings-title = Замечания
findings-lead = Всё посчитано так, как введено. Вот о чём спросил бы внимательный читатель.
findings-none = Расчёт проверен, замечаний нет.
findings-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
    [many] { $count } ошибок
   *[other] { $count } ошибки
}
findings-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
    [many] { $count } предупреждений
   *[other] { $count } предупреждения
}
findings-notes = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
    [many] { $count } примечаний
   *[other] { $count } примечания
}
finding-kind-error = Ошибка
finding-kind-warning = Предупреждение
finding-kind-note = Примечание
finding-marginIsOne = «{ $segment }»: маржинальность 100 %, вся выручка считается доходом. Не принята ли выручка за маржинальный доход?
finding-discountIsZero = Ставка дисконтирования равна нулю: деньги через десять лет стоят столько же, сколько сегодня.
finding-longHorizon = Горизонт { NUMBER($years, maximumFractionDigits: 1) } { NUMBER($years, maximumFractionDigits: 1) ->
    [one] год
    [few] года
    [many] лет
   *[other] года
}. Цифрам дальше пяти лет верят немногие.
finding-oneRateLongHorizon = «{ $segment }»: удержание { $rate } не меняется { NUMBER($years, maximumFractionDigits: 1) } { NUMBER($years, maximumFractionDigits: 1) ->
    [one] год
    [few] года
    [many] лет
   *[other] года
}. Обычно чем дольше клиент с компанией, тем реже он уходит; кривая, растущая со стажем, ближе к жизни.
finding-effectExceedsChurn = «{ $initiative }» снижает отток в сегменте «{ $segment }» на { $points } п. п., а весь отток { $churn }. Лишнее не учитывается.
finding-heldAtLimit = { $end ->
    [top] «{ $segment }»: показатель «{ $quantity }» на { $fromPeriod } достигает 100 % и дальше держится на этой границе.
   *[bottom] «{ $segment }»: показатель «{ $quantity }» на { $fromPeriod } достигает нуля и дальше держится на этой границе.
}
finding-noRamp = «{ $initiative }» действует в полную силу с первого же периода. Обычно людям и процессам нужны месяцы.
finding-fullConfidence = «{ $initiative }» меняет то, что известно из опросов ({ $quantity }), и эффект принят целиком. Финансисты обычно признают только часть.
finding-noRunningCost = «{ $initiative }» даёт постоянный эффект без текущих затрат. Кто будет его поддерживать и за чей счёт?
finding-paybackAfterBenefit = Вложенное возвращается на { $paybackPeriods }, но последний эффект, «{ $initiative }», угасает уже на { $lastPeriod }. Дальше окупают только клиенты, удержанные раньше.
finding-paybackRelapsed = { $comesBack ->
    [yes] Накопленный денежный поток уже поднимался выше нуля и снова падал; считается последний раз, на { $paybackPeriods }.
   *[no] Накопленный денежный поток поднимался выше нуля, но снова упал и там остался.
}
finding-overlappingLevers = { $direction ->
    [less] { $initiatives }: инициативы действуют на одних и тех же клиентов и вместе дают на { $interaction } меньше, чем по отдельности, при выгоде { $benefit }.
   *[more] { $initiatives }: инициативы действуют на одних и тех же клиентов и вместе дают на { $interaction } больше, чем по отдельности, при выгоде { $benefit }.
}
finding-wordOfMouthLarge = { $direction ->
    [less] Сарафанное радио отняло бы { $contribution }, это { $share } выгоды. Ни в один показатель оно не входит; такой сумме нужен свой источник.
   *[more] Сарафанное радио добавило бы { $contribution }, это { $share } выгоды. Ни в один показатель оно не входит; такой сумме нужен свой источник.
}
finding-recoveryParadox = «{ $segment }», «{ $problem }»: после хорошо решённой проблемы остаются { $satisfied }, а без проблемы только { $withoutProblem }. Панель из 20 000 клиентов такого эффекта не нашла.
finding-smallSample = «{ $segment }»: NPS сдвигается на { $move } п., а стандартная ошибка { $standardError } п. при { $responses ->
    [one] { $responses } ответе
    [few] { $responses } ответах
    [many] { $responses } ответах
   *[other] { $responses } ответа
}. Такой сдвиг неотличим от случайного.
finding-noRange = { $count ->
    [one] { $count } из { $of } главных исходных чисел указано без диапазона, хотя у других он есть.
    [few] { $count } из { $of } главных исходных чисел указаны без диапазона, хотя у других он есть.
    [many] { $count } из { $of } главных исходных чисел указаны без диапазона, хотя у других он есть.
   *[other] { $count } из { $of } главных исходных чисел указаны без диапазона, хотя у других он есть.
}
finding-severalIrr = Денежный поток меняет знак не один раз: подходят { $count ->
    [one] { $count } внутренняя норма доходности
    [few] { $count } внутренние нормы доходности
    [many] { $count } внутренних норм доходности
   *[other] { $count } внутренней нормы доходности
}, от { $lowest } до { $highest } в год. Опирайтесь на NPV.
finding-cltvBelowCac = «{ $segment }»: новый клиент приносит за три года { $cltv }, а его привлечение стоит { $acquisitionCost }.
finding-monthlyLooksYearly = «{ $segment }»: за месяц остаются { $rate }, то есть { $perYear } за год. Не годовое ли это удержание?
finding-yearlyLooksMonthly = «{ $segment }»: за год остаются { $rate }, клиенты жили бы { NUMBER($lifetimeYears, maximumFractionDigits: 0) } { NUMBER($lifetimeYears, maximumFractionDigits: 0) ->
    [one] год
    [few] года
    [many] лет
   *[other] года
}. Не месячное ли это удержание?
finding-missingSource = { $missing ->
    [one] У { $missing } из { $of } главных исходных чисел не указан источник.
    [few] У { $missing } из { $of } главных исходных чисел не указан источник.
    [many] У { $missing } из { $of } главных исходных чисел не указан источник.
   *[other] У { $missing } из { $of } главных исходных чисел не указан источник.
}
finding-missingTenure = «{ $segment }»: кривая растёт со стажем, но не сказано, как давно с вами нынешние клиенты ({ NUMBER($customers, maximumFractionDigits: 0) }). Они считаются новыми.
finding-problemRatesScaled = «{ $segment }»: с инициативами доли клиентов с проблемами в сумме дают { $sum } на { $fromPeriod } и дальше. Они приведены к 100 %.
finding-calibrationFar = «{ $segment }»: чтобы сойтись с измеренным удержанием, лояльность пришлось умножить на { $factor }. Модель рассказывает не то, что клиенты.
