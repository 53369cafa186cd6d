//! How long models of buying and of spend take to be fitted natively, and customers to be valued.
//!
//! ```text
//! cargo bench --bench fit -- write FILE                 100,000 customers, drawn, as CSV
//! cargo bench --bench fit -- speed CDNOW.csv FILE       fits and values of both, best of several
//! cargo bench --bench fit -- many                       10 million customers, and their memory
//! ```
//!
//! A file has a line of headings and then id, frequency, recency, age, mean spend. Each prints one
//! line of JSON with seconds.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

use cltv::transactions::{
    BgNbd, BuyingKind, BuyingModel, Distinct, GammaGamma, History, Horizon, Spend, TransactionsFit,
};
use cltv::{Period, Timing};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use serde_json::{Map, Value, json};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const DRAWN: usize = 100_000;
const MANY: usize = 10_000_000;

fn main() -> Result<()> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match &arguments[..] {
        ["write", file] => write(file),
        ["speed", cdnow, drawn] => speed(cdnow, drawn),
        ["many"] => many(),
        _ => Err("say write, speed or many".into()),
    }
}

struct Customers {
    histories: Vec<History>,
    mean_spend: Vec<f64>,
}

fn read(file: &str) -> Result<Customers> {
    let mut customers = Customers { histories: Vec::new(), mean_spend: Vec::new() };
    for line in fs::read_to_string(file)?.lines().skip(1) {
        let cells: Vec<f64> =
            line.split(',').map(|cell| cell.trim().parse()).collect::<std::result::Result<_, _>>()?;
        customers.histories.push(History { frequency: cells[1], recency: cells[2], age: cells[3] });
        customers.mean_spend.push(cells[4]);
    }
    Ok(customers)
}

fn speed(cdnow: &str, drawn: &str) -> Result<()> {
    let mut seconds = Map::new();
    for (name, file, runs) in [("cdnow", cdnow, 60), ("drawn", drawn, 7)] {
        let customers = read(file)?;
        let Customers { histories, mean_spend } = &customers;
        let mut note = |what: &str, best: f64| seconds.insert(format!("{name}.{what}"), json!(best));
        for kind in BuyingKind::USUAL {
            let fit = || kind.fit(&histories.iter().copied().collect());
            note(kind.name(), best_of(if *kind == BuyingKind::ParetoNbd { runs / 5 + 2 } else { runs }, fit));
        }
        let pairs = || histories.iter().map(|of| of.frequency).zip(mean_spend.iter().copied());
        note("gammaGamma", best_of(runs, || GammaGamma::fit(&pairs().collect::<Spend>())));
        let fit = TransactionsFit::new(histories, Some(mean_spend), &[BuyingKind::BgNbd]);
        let valuer = fit.valuer().ok_or("no fit")?;
        let year = Horizon::new(Period::Month, 12, 365.25 / 7.0, 0.1, Timing::Mid);
        note("value", best_of(runs, || valuer.score(histories, Some(mean_spend), &year, 1.0)));
        note("total", best_of(runs / 5 + 2, || valuer.total(histories, Some(mean_spend), &year, 1.0)));
    }
    println!("{}", Value::Object(seconds));
    Ok(())
}

fn best_of<T>(runs: usize, work: impl Fn() -> T) -> f64 {
    let once = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(once).fold(f64::INFINITY, f64::min)
}

/// Customers who buy by the day for up to two years, told in weeks.
struct Drawing(Xoshiro256PlusPlus);

impl Iterator for Drawing {
    type Item = (History, f64);

    fn next(&mut self) -> Option<Self::Item> {
        let age = 364.0 + (364.0 * self.uniform()).floor();
        // Exponential rates; a chance to leave with the density 5 (1−p)⁴.
        let rate = self.exponential() / 90.0;
        let leave = 1.0 - libm::pow(self.uniform(), 0.2);
        let (mut purchases, mut last, mut time) = (0.0_f64, 0.0, 0.0);
        loop {
            time += self.exponential() / rate;
            let day = time.ceil();
            if day > age {
                break;
            }
            purchases += if day > last { 1.0 } else { 0.0 };
            last = day;
            if self.uniform() < leave {
                break;
            }
        }
        // A customer's own mean, and purchases that vary around it.
        let noise = self.uniform() + self.uniform() - 1.0;
        let mean = (20.0 + 15.0 * self.exponential()) * (1.0 + noise / purchases.max(1.0).sqrt());
        let spend = if purchases > 0.0 { (100.0 * mean).round() / 100.0 } else { 0.0 };
        Some((History { frequency: purchases, recency: last / 7.0, age: age / 7.0 }, spend))
    }
}

impl Drawing {
    fn new() -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(1))
    }

    fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    }

    fn exponential(&mut self) -> f64 {
        -libm::log(self.uniform())
    }
}

fn write(file: &str) -> Result<()> {
    let line = |(at, (of, spend)): (usize, (History, f64))| {
        format!("{at},{},{},{},{spend}\n", of.frequency, of.recency, of.age)
    };
    let lines: String = Drawing::new().take(DRAWN).enumerate().map(line).collect();
    fs::write(file, format!("id,frequency,recency,age,spend\n{lines}"))?;
    println!("{}", json!({ "customers": DRAWN }));
    Ok(())
}

/// Never more than the distinct ones at once.
fn many() -> Result<()> {
    let start = Instant::now();
    let distinct: Distinct = Drawing::new().take(MANY).map(|(history, _)| history).collect();
    let gathered = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let fit = BgNbd::fit(&distinct).map_err(|unfit| unfit.to_string())?;
    let line = json!({
        "customers": MANY,
        "distinct": distinct.rows().len(),
        "gatherSeconds": gathered,
        "fitSeconds": start.elapsed().as_secs_f64(),
        "iterations": fit.iterations,
        "peakMegabytes": peak_megabytes(),
    });
    println!("{line}");
    Ok(())
}

/// The most memory this process has held, where the system tells.
fn peak_megabytes() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}
