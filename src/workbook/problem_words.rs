//! What customers with a problem say of it, as things are: two columns beside those of the problems.

use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::problem_cells::mean;
use crate::workbook::problems::{ENDS, Stated, Teller};
use crate::workbook::words::Word;

const WORDS: [Word; 2] = [
    ["Won by words, each", "Приведено словом, каждым"],
    ["Lost to words, each", "Потеряно из-за слов, каждым"],
];

/// Won and lost by words: the cells of one customer, and columns per problem.
pub(super) struct Said {
    pub(super) each: [[String; 4]; 2],
    pub(super) columns: [Series; 2],
}

impl Teller<'_> {
    pub(super) fn words(&self, table: &mut Table<'_>, stated: &Stated) -> Option<Said> {
        self.experience.words.as_ref()?;
        let each = self.words_of_one();
        let columns = [0, 1].map(|which: usize| {
            let values = self.values(|problem| {
                let talk = self.experience.said_about(problem);
                [talk.won, talk.lost][which]
            });
            table.column(self.source.say(WORDS[which]), Kind::Number, &values, |place, _| {
                let outcomes = stated.outcomes(place);
                let outcomes = [&*outcomes[0], &*outcomes[1], &*outcomes[2]];
                mean(&each[which], &stated.contact_rates.here(place), outcomes)
            })
        });
        Some(Said { each, columns })
    }

    /// Won and lost by the words of one customer: silent, satisfied, mollified, dissatisfied.
    fn words_of_one(&self) -> [[String; 4]; 2] {
        let name = |field: &str| self.source.inputs.name(&self.path(&format!("wordOfMouth.{field}")));
        let weight = name("negativeWeight").map_or(String::new(), |weight| format!("*{weight}"));
        [("praises", ""), ("warnings", weight.as_str())].map(|(kind, weight)| {
            ENDS.map(|end| match (name(&format!("{end}.act")), name(&format!("{end}.{kind}"))) {
                (Some(act), Some(people)) => format!("{act}*{people}{weight}"),
                _ => "0".to_owned(),
            })
        })
    }
}
