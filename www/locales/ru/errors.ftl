## Ошибки

errors-title = { $count ->
    [one] Нужно исправить одно место
    [few] Нужно исправить { $count } места
    [many] Нужно исправить { $count } мест
   *[other] Нужно исправить { $count } места
}
problem-owner-segments = Сегмент { $number }
problem-owner-initiatives = Инициатива { $number }
problem-owner-scenarios = Сценарий { $number }
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
problem-unknownProblem = { $name }: проблемы «{ $value }» нет ни в одном сегменте, который она затрагивает. Выберите другую.
problem-sum = { $where ->
    [problems] { $name }: в сумме с проблемами { $value } клиентов. Каждый считается один раз, с самой серьёзной проблемой, поэтому не больше 100 %.
    [outcomes] { $name }: три исхода вместе должны давать 100 %, а дают { $value }.
   *[groups] { $name }: три группы вместе должны давать 100 %, а дают { $value }.
}
problem-disorder = { $name }: нижнее, вероятное и верхнее значения диапазона идут не по порядку, выбивается { $value }.
problem-conflict = { $where ->
    [reached] { $name }: без эффекта инициатива никого не охватывает. Добавьте эффект или укажите текущие затраты.
    [effect] { $name }: ни один затронутый сегмент не описан через проблемы или группы NPS. Выберите другое изменение.
    [move] { $name }: «откуда» и «куда» должны различаться.
    [together] Так вместе меняться эти числа не могут: { $value }. Ослабьте одну из корреляций.
    [twice] Такая пара уже есть, или одно число стоит дважды: { $value }. Оставьте одну пару.
    [pair] «{ $value }» — одно число без диапазона и ни с чем не меняется. Задайте ему диапазон или уберите пару.
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
