## Покупки

purchases-lead = Выгрузка из кассы или магазина: в каждой строке одна покупка — клиент, дата и, если известна, сумма.
purchases-drop = Перетащите сюда файл CSV или выберите его. Точка с запятой, запятая или табуляция, десятичная запятая или точка, UTF-8 или Windows-1251 — распознаются сами.
purchases-choose = Выбрать файл
purchases-other = Другой файл
purchases-made-up = Попробовать на придуманных покупках
purchases-made-up-name = Придуманные покупки
purchases-forget = Забыть файл
purchases-private = Файл остаётся на этом устройстве: он читается по частям и нигде не сохраняется.
purchases-looking = Смотрим на файл…
purchases-reading = Читаем
refused-look-wrongType = Это не CSV: похоже на книгу Excel, архив, PDF или текст в UTF-16. Сохраните лист как CSV (UTF-8).
refused-look-empty = В файле нет ни одной строки.
refused-read-conflict = Клиент, дата и сумма — разные столбцы, а один выбран дважды.
refused-fit-disorder = «Подбирать до» должно быть раньше последнего дня.
refused-fit-empty = С такими правилами не остаётся ни одного клиента: проверьте дни.
map-customer = Клиент
map-date = Дата
map-amount = Сумма
map-no-amount = её нет
map-choose = выберите
map-column = Столбец { $number }
map-missing = Укажите, в каком столбце клиент и в каком дата.
map-rows = Первые строки файла
map-spelling = Как записан файл
map-delimiter = Столбцы разделяет
map-delimiter-comma = запятая
map-delimiter-semicolon = точка с запятой
map-delimiter-tab = табуляция
map-delimiter-bar = черта
map-encoding = Кодировка
map-dates = Даты
map-dates-iso = год-месяц-день
map-dates-dayMonthYear = день.месяц.год
map-dates-monthDayYear = месяц/день/год
map-decimal = Дробная часть
map-decimal-point = после точки
map-decimal-comma = после запятой
map-header = Первая строка
map-header-yes = названия столбцов
map-header-no = покупка
read-said = { $count ->
    [one] **{ $read }** покупка, клиентов **{ $customers }**, { $from } — { $to }, всего { $total }.
    [few] **{ $read }** покупки, клиентов **{ $customers }**, { $from } — { $to }, всего { $total }.
    [many] **{ $read }** покупок, клиентов **{ $customers }**, { $from } — { $to }, всего { $total }.
   *[other] **{ $read }** покупки, клиентов **{ $customers }**, { $from } — { $to }, всего { $total }.
}
read-nothing = Ни одной покупки прочитать не удалось. Проверьте столбцы выше.
row-broken = { $count ->
    [one] { $broken } строку прочитать не удалось, она не учтена
    [few] { $broken } строки прочитать не удалось, они не учтены
    [many] { $broken } строк прочитать не удалось, они не учтены
   *[other] { $broken } строки прочитать не удалось, они не учтены
}
row-said = Строка { $row }: { $reason } «{ $value }»
row-save = { $count ->
    [one] Сохранить { $count } ошибку таблицей
    [few] Сохранить первые { $count } ошибки таблицей
    [many] Сохранить первые { $count } ошибок таблицей
   *[other] Сохранить первые { $count } ошибки таблицей
}
row-file = ошибки.csv
row-head-row = Строка
row-head-column = Столбец
row-head-reason = Причина
row-head-value = Что там стоит
doubt-noCustomer = В каком столбце клиент?
doubt-noDate = В каком столбце дата?
doubt-noAmount = Ни один столбец не похож на сумму: покупки сосчитать можно, их ценность — нет.
doubt-byPlace = У столбцов нет названий: проверьте, верно ли они поняты.
doubt-ambiguousDates = Любая дата может начинаться и с дня, и с месяца. Читаем день первым; изменить можно в «Как записан файл».
doubt-mixedDates = Одни даты начинаются с дня, другие с месяца: при любом выборе часть строк будет неверна.
doubt-ambiguousDecimals = В любой сумме дробную часть может отделять и точка, и запятая. Проверьте в «Как записан файл».
doubt-mixedDecimals = В одних суммах дробную часть отделяет точка, в других запятая: при любом выборе часть строк будет неверна.
row-code-noRows = В файле нет ни одной строки с данными.
row-code-notText = Этот файл — не текст: сохраните его как CSV.
row-code-noSuchColumn = В таблице нет столько столбцов.
row-code-cellCount = В этой строке больше или меньше клеток, чем в первой.
row-code-tooLong = Строка слишком длинная: возможно, кавычка открыта и не закрыта.
row-code-encoding = Эти буквы записаны в другой кодировке.
row-code-missing = Клетка пуста.
row-code-notADate = Это не дата, или день, месяц и год стоят в другом порядке.
row-code-noSuchDay = Такого дня в календаре нет.
row-code-outOfRange = Вне допустимого: годы от 1900 до 2199, суммы не больше 1 000 000 000 000 000.
row-code-notANumber = Это не число.
row-code-otherDecimal = Это число, только если дробную часть отделяет другой знак.
row-file-wrong = Что не так с файлом
row-said-empty = Строка { $row }: { $reason }
rules-title = Как считаются покупки
rule-unit = Время измеряется
rule-unit-day = днями
rule-unit-week = неделями
rule-unit-month = месяцами
rule-unit-quarter = кварталами
rule-unit-year = годами
rule-together = За одну покупку считать
rule-together-day = всё за день
rule-together-week = всё за неделю
rule-together-month = всё за месяц
rule-refunds = Отрицательные суммы
rule-refunds-subtract = вычесть из предыдущей покупки
rule-refunds-ignore = не учитывать
rule-zeros = Нулевые суммы
rule-zeros-ignore = не учитывать
rule-zeros-count = считать покупками
rule-until = Последний день
rule-until-hint = Пусто — последний день в файле.
rule-calibrationUntil = Подбирать до
rule-calibrationUntil-hint = Что после, будет предсказано и сверено. Пусто — подбирать по всему.
rule-check = Проверить на последней четверти времени
rule-model = Модель
model-best = лучшая
model-bgNbd = BG/NBD
model-mbgNbd = MBG/NBD
model-paretoNbd = Pareto/NBD
model-bgBb = BG/BB
model-about-bgNbd = Клиенты покупают каждый со своей частотой и могут уйти после любой покупки.
model-about-mbgNbd = Клиенты покупают каждый со своей частотой и могут уйти после любой покупки, в том числе первой.
model-about-paretoNbd = Клиенты покупают каждый со своей частотой и могут уйти в любой момент.
model-about-bgBb = Клиенты при каждом случае покупают или нет и могут после него уйти.

## Что подобрано

fit-counted = Клиентов **{ $customers }**, из них **{ $again }** ({ $share }) купили снова.
fit-merged = { $count ->
    [one] { $number } покупка присоединена к другой.
    [few] { $number } покупки присоединены к другим.
    [many] { $number } покупок присоединено к другим.
   *[other] { $number } покупки присоединено к другим.
}
fit-refundRows = { $count ->
    [one] { $number } возврат.
    [few] { $number } возврата.
    [many] { $number } возвратов.
   *[other] { $number } возврата.
}
fit-zeroRows = { $count ->
    [one] { $number } нулевая сумма.
    [few] { $number } нулевые суммы.
    [many] { $number } нулевых сумм.
   *[other] { $number } нулевой суммы.
}
fit-unmatchedRefunds = { $count ->
    [one] { $number } возврат без покупки перед ним.
    [few] { $number } возврата без покупки перед ними.
    [many] { $number } возвратов без покупки перед ними.
   *[other] { $number } возврата без покупки перед ними.
}
fit-later = { $count ->
    [one] { $number } строка после последнего дня не учтена.
    [few] { $number } строки после последнего дня не учтены.
    [many] { $number } строк после последнего дня не учтено.
   *[other] { $number } строки после последнего дня не учтено.
}
fit-newInHoldout = { $count ->
    [one] { $number } клиент появился позже и не учтён.
    [few] { $number } клиента появились позже и не учтены.
    [many] { $number } клиентов появились позже и не учтены.
   *[other] { $number } клиента появилось позже и не учтено.
}
fit-withoutPurchase = { $count ->
    [one] { $number } клиент остался без покупок и не учтён.
    [few] { $number } клиента остались без покупок и не учтены.
    [many] { $number } клиентов остались без покупок и не учтены.
   *[other] { $number } клиента осталось без покупок и не учтено.
}
fit-none = По этим данным нельзя сказать, как покупают клиенты.
fit-model = Взята модель **{ $model }**.
fit-models = Сравнение моделей
fit-head-model = Модель
fit-spend = { $count ->
    [one] Средний чек клиента **{ $mean }**; это говорит { $customers } клиент, купивший снова.
    [few] Средний чек клиента **{ $mean }**; это говорят { $customers } клиента, купившие снова.
    [many] Средний чек клиента **{ $mean }**; это говорят { $customers } клиентов, купивших снова.
   *[other] Средний чек клиента **{ $mean }**; это говорят { $customers } клиента, купивших снова.
}
fit-no-spend = Без сумм есть только покупки, а ценности в деньгах нет.
fit-spend-unfit = Сколько тратят клиенты, сказать нельзя.
score-title = Предсказание и действительность
score-said = { $beats ->
    [yes] За отложенное время клиенты купили **{ $actual }** раз; модель предсказала **{ $foretold }** и точнее наивной формулы.
   *[no] За отложенное время клиенты купили **{ $actual }** раз; модель предсказала **{ $foretold }** и **не** точнее наивной формулы.
}
score-head = Кто предсказал
score-head-total = Покупок
score-head-bias = Лишних на клиента
score-head-error = Ошибка на клиента
score-model = модель
score-naive = «как раньше»
repeats-title = Сколько раз покупали снова
repeats-caption = Не купили снова { $actual } клиентов; модель ожидает { $expected }.
repeats-caption-alone = Не купили снова { $actual } клиентов; сколько их ожидать, эта модель не говорит.
repeats-head = Повторных покупок
repeats-and-more = { $count }+
tracking-title = Повторные покупки нарастающим итогом
tracking-caption = В конце { $actual }; модель ожидает { $expected }.
tracking-caption-holdout = В конце { $actual } вместе с отложенным временем; модель ожидает { $expected }.
alive-title = Кто ещё клиент
alive-caption = Вероятность по тому, как часто и как недавно клиент покупал, для самых давних клиентов. Кто покупал часто и замолчал — ушёл; кто покупал редко, возможно, просто выжидает.
alive-x = повторных покупок
alive-y = { $unit ->
    [day] последняя, дней после первой
    [week] последняя, недель после первой
    [month] последняя, месяцев после первой
    [quarter] последняя, кварталов после первой
   *[year] последняя, лет после первой
}

## Клиенты по ценности

rank-title = Сколько ещё стоят клиенты
rank-calibrated = Эти значения — на { $day }: всё, что позже, отложено. Чтобы учесть всё, очистите поле «Подбирать до».
rank-horizon = Срок
rank-working = Оцениваем…
rank-purchases = { $count ->
    [one] Ожидается, что { $customers } клиент купит **{ $purchases }** раз (от { $fewest } до { $most }) за { $span }.
    [few] Ожидается, что { $customers } клиента купят **{ $purchases }** раз (от { $fewest } до { $most }) за { $span }.
    [many] Ожидается, что { $customers } клиентов купят **{ $purchases }** раз (от { $fewest } до { $most }) за { $span }.
   *[other] Ожидается, что { $customers } клиента купят **{ $purchases }** раз (от { $fewest } до { $most }) за { $span }.
}
rank-value = { $count ->
    [one] { $customers } клиент стоит **{ $value }** (от { $low } до { $high } в 8 случаях из 10) за { $span }: покупок { $purchases } (от { $fewest } до { $most }).
    [few] { $customers } клиента стоят **{ $value }** (от { $low } до { $high } в 8 случаях из 10) за { $span }: покупок { $purchases } (от { $fewest } до { $most }).
    [many] { $customers } клиентов стоят **{ $value }** (от { $low } до { $high } в 8 случаях из 10) за { $span }: покупок { $purchases } (от { $fewest } до { $most }).
   *[other] { $customers } клиента стоят **{ $value }** (от { $low } до { $high } в 8 случаях из 10) за { $span }: покупок { $purchases } (от { $fewest } до { $most }).
}
rank-top = { $count ->
    [one] { $count } самый ценный клиент
    [few] { $count } самых ценных клиента
    [many] { $count } самых ценных клиентов
   *[other] { $count } самых ценных клиента
}
rank-head-place = Место
rank-head-id = Клиент
rank-head-frequency = Повторных покупок
rank-head-recency = { $unit ->
    [day] Последняя, день
    [week] Последняя, неделя
    [month] Последняя, месяц
    [quarter] Последняя, квартал
   *[year] Последняя, год
}
rank-head-age = { $unit ->
    [day] Известен, дней
    [week] Известен, недель
    [month] Известен, месяцев
    [quarter] Известен, кварталов
   *[year] Известен, лет
}
rank-head-spend = Средний чек
rank-head-alive = Ещё клиент
rank-head-purchases = Ожидается покупок
rank-head-value = Ценность
rank-save = Сохранить всех клиентов таблицей
rank-file = клиенты.csv
rank-segment = По покупкам
rank-source = Подобрано по файлу «{ $file }»; срок { $span }
rank-no-segment = Без сумм нет ценности, которую можно перенести в расчёт.
