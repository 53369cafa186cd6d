//! Numbers that know how they change: first and second derivatives come along, exact to rounding.

use std::ops::{Add, Mul, Sub};

/// A value with its gradient and Hessian by N variables.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jet<const N: usize> {
    pub(super) value: f64,
    pub(super) gradient: [f64; N],
    pub(super) hessian: [[f64; N]; N],
}

impl<const N: usize> Jet<N> {
    pub(super) fn constant(value: f64) -> Self {
        Self { value, gradient: [0.0; N], hessian: [[0.0; N]; N] }
    }

    /// exp of the variable of this number.
    pub(super) fn exp_of_variable(at: &[f64; N], index: usize) -> Self {
        let value = libm::exp(at[index]);
        let mut jet = Self::constant(value);
        jet.gradient[index] = value;
        jet.hessian[index][index] = value;
        jet
    }

    /// A function of it, by the value and both derivatives of that function.
    pub(super) fn then(&self, value: f64, first: f64, second: f64) -> Self {
        let bend =
            |i: usize, j: usize| first * self.hessian[i][j] + second * self.gradient[i] * self.gradient[j];
        Self {
            value,
            gradient: self.gradient.map(|slope| first * slope),
            hessian: std::array::from_fn(|i| std::array::from_fn(|j| bend(i, j))),
        }
    }

    pub(super) fn exp(&self) -> Self {
        let value = libm::exp(self.value);
        self.then(value, value, value)
    }

    pub(super) fn exp_m1(&self) -> Self {
        let slope = libm::exp(self.value);
        self.then(libm::expm1(self.value), slope, slope)
    }

    pub(super) fn ln_1p(&self) -> Self {
        let slope = 1.0 / (1.0 + self.value);
        self.then(libm::log1p(self.value), slope, -slope * slope)
    }

    fn times(&self, other: &Self) -> Self {
        let (a, b) = (self, other);
        let bend = |i: usize, j: usize| {
            let crossed = a.gradient[i] * b.gradient[j] + a.gradient[j] * b.gradient[i];
            a.value * b.hessian[i][j] + b.value * a.hessian[i][j] + crossed
        };
        Self {
            value: a.value * b.value,
            gradient: std::array::from_fn(|i| a.value * b.gradient[i] + b.value * a.gradient[i]),
            hessian: std::array::from_fn(|i| std::array::from_fn(|j| bend(i, j))),
        }
    }

    pub(super) fn recip(&self) -> Self {
        let value = 1.0 / self.value;
        self.then(value, -value * value, 2.0 * value * value * value)
    }
}

impl<const N: usize> Add for Jet<N> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let bend = |i: usize, j: usize| self.hessian[i][j] + other.hessian[i][j];
        Self {
            value: self.value + other.value,
            gradient: std::array::from_fn(|i| self.gradient[i] + other.gradient[i]),
            hessian: std::array::from_fn(|i| std::array::from_fn(|j| bend(i, j))),
        }
    }
}

impl<const N: usize> Sub for Jet<N> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + other * -1.0
    }
}

impl<const N: usize> Add<f64> for Jet<N> {
    type Output = Self;

    fn add(self, number: f64) -> Self {
        Self { value: self.value + number, ..self }
    }
}

impl<const N: usize> Mul<f64> for Jet<N> {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        self.then(self.value * factor, factor, 0.0)
    }
}

impl<const N: usize> Mul for Jet<N> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        self.times(&other)
    }
}
