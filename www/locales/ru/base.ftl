# Калькулятор по-русски: что нужно всему первому экрану. Каждое сообщение есть и в файле с тем же именем на других языках; сборка их сверяет.

title = Сколько стоит клиентский опыт
privacy = Всё считается на этой странице, в вашем браузере. Введённые данные никуда не отправляются и нигде не хранятся; расчёт покидает страницу только в файле, который сохраняете вы, или в ссылке, которую копируете вы.
unnamed = Без названия
dismiss = Закрыть

## Инструменты

tools-case = Расчёт
tools-page = Язык, валюта и оформление
tool-examples = Примеры
tool-open = Открыть
tool-save = Сохранить
tool-workbook = Excel
tool-link = Скопировать ссылку
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

## Карточки и списки

card-problem = Ошибка
errors-prefix = Ошибка:
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
range-make = Задать диапазон: { $label }
range-given = Диапазон: { $label }
source-ask = Откуда это число?
source-open = Источник: { $label }
source-given = Источник: { $label } – { $source }

## Быстрый и полный вид данных

mode-inputs = Данные
mode-quick = быстро
mode-full = полная модель
quick-curve = Удержание здесь задано кривой ({ $curve }): она в полной модели.
quick-rest = За кадром, но в расчёте: { $segments ->
    [0] больше ни одного сегмента
    [one] ещё { $segments } сегмент
    [few] ещё { $segments } сегмента
    [many] ещё { $segments } сегментов
   *[other] ещё { $segments } сегмента
}, { $initiatives ->
    [0] больше ни одной инициативы
    [one] ещё { $initiatives } инициатива
    [few] ещё { $initiatives } инициативы
    [many] ещё { $initiatives } инициатив
   *[other] ещё { $initiatives } инициативы
}. Они в полной модели.
