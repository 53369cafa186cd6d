use cltv::CurveKind;
use crate::{fitted, yearly, gappy, told, result, values};
#[test]
fn look() {
    let he = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0, 468.0, 445.0, 427.0, 409.0, 394.0];
    let re = [1000.0, 631.0, 468.0, 382.0, 326.0, 289.0, 262.0, 241.0, 223.0, 207.0, 194.0, 183.0, 173.0];
    let co: Vec<&[f64]> = vec![&[10000.0, 8000.0, 6480.0, 5307.0, 4391.0], &[10000.0, 8000.0, 6480.0, 5307.0], &[10000.0, 8000.0, 6480.0], &[10000.0, 8000.0]];
    for t in [&he[..5], &he[..8], &he[..], &re[..5], &re[..8], &re] {
        show(&yearly(&[t]));
    }
    show(&yearly(&co));
    show(&yearly(&[&[1000.0, 800.0, 640.0, 512.0, 410.0]]));
    show(&yearly(&[&[1000.0, 800.0, 640.0, 500.0, 350.0]]));
    show(&yearly(&[&[1000.0, 800.0, 600.0, 400.0, 100.0, 0.0]]));
    show(&yearly(&[&[1000.0, 800.0, 0.0]]));
    show(&yearly(&[&[1000.0, 0.0, 0.0]]));
    show(&yearly(&[&[1000.0, 1000.0, 1000.0, 999.0]]));
    show(&yearly(&[&[1000.0, 1000.0, 1000.0, 1000.0]]));
    show(&yearly(&[&[1000.0, 100.0, 99.0, 99.0, 99.0]]));
    show(&yearly(&[&[10.0, 8.0, 7.0, 7.0, 6.0]]));
    show(&yearly(&[&[1e9, 9e8, 8.2e8, 7.5e8, 7.0e8]]));
    show(&gappy(&[&[Some(10000.0), None, None, None, Some(4391.0)], &[Some(10000.0), None, None, Some(5307.0)],&[Some(10000.0), None, Some(6480.0)], &[Some(10000.0), Some(8000.0)]]));
}
fn show(t: &cltv::retention::fit::CohortsDraft) {
    let f = fitted(t);
    println!("--- {:?}", t.cohorts[0].survivors);
    for c in [CurveKind::Constant, CurveKind::BetaGeometric, CurveKind::BetaDiscreteWeibull] {
        match result(&f, c) {
            Ok(x) => println!("{c:?} {:?} LL {:.10} it {} se {:?}", values(x), x.log_likelihood, x.iterations, x.parameters.iter().map(|p| p.standard_error / p.value).collect::<Vec<_>>()),
            Err(u) => println!("{c:?} {u:?}"),
        }
    }
    let _ = told;
}
