## Графики и таблицы из страницы

save-as = Сохранить как { $kind }: { $title }
save-chart = Сохранить график: { $title }

## Книга Excel

workbook-making = Готовим книгу Excel…
workbook-failed = Книгу Excel сделать не удалось.
workbook-again = Повторить
workbook-too-large = Расчёт не помещается в таблицу: возьмите более длинный период или меньше инициатив.
workbook-problems = Сначала исправьте ошибки в данных: тогда можно будет сделать книгу.
