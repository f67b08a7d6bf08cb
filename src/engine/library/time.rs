//! Time.
use crate::prelude::v1::*;
use crate::fmt;
use crate::intrinsics;
use crate::iter::Sum;
use crate::ops::{Add, AddAssign, Div, Mul, Sub, SubAssign};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[rustc_diagnostic_item = "Duration"]
pub struct Duration { secs: u64, nanos: u32 }
impl Duration {
    pub const ZERO: Duration = Duration { secs: 0, nanos: 0 };
    pub const MAX: Duration = Duration { secs: u64::MAX, nanos: 999_999_999 };
    pub const fn new(secs: u64, nanos: u32) -> Duration { Duration { secs: secs + (nanos / 1_000_000_000) as u64, nanos: nanos % 1_000_000_000 } }
    pub const fn from_secs(secs: u64) -> Duration { Duration { secs, nanos: 0 } }
    pub const fn from_millis(millis: u64) -> Duration { Duration { secs: millis / 1000, nanos: (millis % 1000) as u32 * 1_000_000 } }
    pub const fn from_micros(micros: u64) -> Duration { Duration { secs: micros / 1_000_000, nanos: (micros % 1_000_000) as u32 * 1000 } }
    pub const fn from_nanos(nanos: u64) -> Duration { Duration { secs: nanos / 1_000_000_000, nanos: (nanos % 1_000_000_000) as u32 } }
    pub const fn from_mins(mins: u64) -> Duration { Duration { secs: mins * 60, nanos: 0 } }
    pub const fn from_hours(hours: u64) -> Duration { Duration { secs: hours * 3600, nanos: 0 } }
    pub const fn is_zero(&self) -> bool { self.secs == 0 && self.nanos == 0 }
    pub const fn as_secs(&self) -> u64 { self.secs }
    pub const fn subsec_millis(&self) -> u32 { self.nanos / 1_000_000 }
    pub const fn subsec_micros(&self) -> u32 { self.nanos / 1000 }
    pub const fn subsec_nanos(&self) -> u32 { self.nanos }
    pub const fn as_millis(&self) -> u128 { self.secs as u128 * 1000 + (self.nanos / 1_000_000) as u128 }
    pub const fn as_micros(&self) -> u128 { self.secs as u128 * 1_000_000 + (self.nanos / 1000) as u128 }
    pub const fn as_nanos(&self) -> u128 { self.secs as u128 * 1_000_000_000 + self.nanos as u128 }
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let mut secs = match self.secs.checked_add(rhs.secs) { Some(s) => s, None => return None };
        let mut nanos = self.nanos + rhs.nanos;
        if nanos >= 1_000_000_000 {
            nanos -= 1_000_000_000;
            secs = match secs.checked_add(1) { Some(s) => s, None => return None };
        }
        Some(Duration { secs, nanos })
    }
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        let mut secs = match self.secs.checked_sub(rhs.secs) { Some(s) => s, None => return None };
        let nanos = if self.nanos >= rhs.nanos { self.nanos - rhs.nanos } else {
            secs = match secs.checked_sub(1) { Some(s) => s, None => return None };
            self.nanos + 1_000_000_000 - rhs.nanos
        };
        Some(Duration { secs, nanos })
    }
    pub const fn saturating_sub(self, rhs: Duration) -> Duration { match self.checked_sub(rhs) { Some(d) => d, None => Duration::ZERO } }
    pub const fn saturating_add(self, rhs: Duration) -> Duration { match self.checked_add(rhs) { Some(d) => d, None => Duration::MAX } }
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let total = self.nanos as u64 * rhs as u64;
        match self.secs.checked_mul(rhs as u64) {
            Some(s) => match s.checked_add(total / 1_000_000_000) { Some(secs) => Some(Duration { secs, nanos: (total % 1_000_000_000) as u32 }), None => None },
            None => None,
        }
    }
    pub fn as_secs_f64(&self) -> f64 { self.secs as f64 + self.nanos as f64 / 1e9 }
    pub fn as_secs_f32(&self) -> f32 { self.secs as f32 + self.nanos as f32 / 1e9 }
    pub fn from_secs_f64(secs: f64) -> Duration {
        let nanos = (secs * 1e9).round_ties_even() as u128;
        Duration { secs: (nanos / 1_000_000_000) as u64, nanos: (nanos % 1_000_000_000) as u32 }
    }
    pub fn from_secs_f32(secs: f32) -> Duration { Duration::from_secs_f64(secs as f64) }
    pub fn mul_f64(self, rhs: f64) -> Duration { Duration::from_secs_f64(rhs * self.as_secs_f64()) }
    pub fn div_f64(self, rhs: f64) -> Duration { Duration::from_secs_f64(self.as_secs_f64() / rhs) }
    pub fn abs_diff(self, other: Duration) -> Duration { if self > other { self - other } else { other - self } }
}
impl Add for Duration {
    type Output = Duration;
    #[track_caller]
    fn add(self, rhs: Duration) -> Duration { self.checked_add(rhs).expect("overflow when adding durations") }
}
impl AddAssign for Duration {
    #[track_caller]
    fn add_assign(&mut self, rhs: Duration) { *self = *self + rhs; }
}
impl Sub for Duration {
    type Output = Duration;
    #[track_caller]
    fn sub(self, rhs: Duration) -> Duration { self.checked_sub(rhs).expect("overflow when subtracting durations") }
}
impl SubAssign for Duration {
    #[track_caller]
    fn sub_assign(&mut self, rhs: Duration) { *self = *self - rhs; }
}
impl Mul<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn mul(self, rhs: u32) -> Duration { self.checked_mul(rhs).expect("overflow when multiplying duration by scalar") }
}
impl Mul<Duration> for u32 {
    type Output = Duration;
    #[track_caller]
    fn mul(self, rhs: Duration) -> Duration { rhs * self }
}
impl Div<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn div(self, rhs: u32) -> Duration {
        if rhs == 0 { panic!("divide by zero error when dividing duration by scalar"); }
        let carry = self.secs % rhs as u64;
        let nanos = (carry * 1_000_000_000 + self.nanos as u64) / rhs as u64;
        Duration::new(self.secs / rhs as u64, nanos as u32)
    }
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + b) }
}
impl<'a> Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + *b) }
}
impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction, width, suffix) = if self.secs > 0 { (self.secs, self.nanos, 9, "s") }
            else if self.nanos >= 1_000_000 { ((self.nanos / 1_000_000) as u64, self.nanos % 1_000_000, 6, "ms") }
            else if self.nanos >= 1000 { ((self.nanos / 1000) as u64, self.nanos % 1000, 3, "µs") }
            else { (self.nanos as u64, 0, 0, "ns") };
        let mut text = String::new();
        let _ = fmt::Write::write_fmt(&mut text, format_args!("{}", whole));
        if width > 0 {
            let digits = format!("{:0width$}", fraction, width = width);
            match f.precision() {
                None => {
                    let kept = digits.trim_end_matches('0');
                    if !kept.is_empty() {
                        text.push('.');
                        text.push_str(kept);
                    }
                }
                Some(precision) => {
                    let scale = (10u128).pow(width as u32);
                    let mut value = whole as u128 * scale + fraction as u128;
                    if precision < width {
                        let unit = (10u128).pow((width - precision) as u32);
                        let rest = value % unit;
                        value = value / unit;
                        if rest * 2 > unit || (rest * 2 == unit && value % 2 == 1) { value += 1; }
                    }
                    let kept = if precision < width { precision } else { width };
                    let power = (10u128).pow(kept as u32);
                    text = format!("{}", value / power);
                    if precision > 0 {
                        let fraction = format!("{:0width$}", value % power, width = kept);
                        text.push('.');
                        text.push_str(&fraction);
                        let mut i = kept;
                        while i < precision {
                            text.push('0');
                            i += 1;
                        }
                    }
                }
            }
        }
        text.push_str(suffix);
        let sign = if f.sign_plus() { "+" } else { "" };
        let options = f.options;
        f.options.precision = None;
        f.options.align = match f.options.align { None => Some(fmt::Alignment::Left), some => some };
        let result = f.pad_number(sign, &text, false);
        f.options = options;
        result
    }
}

/// A moment of the machine's clock, which advances with every step.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Instant(Duration);
impl Instant {
    pub fn now() -> Instant { Instant(Duration::from_nanos(unsafe { intrinsics::memsim_nanos() })) }
    pub fn duration_since(&self, earlier: Instant) -> Duration { self.0.saturating_sub(earlier.0) }
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration { self.0.saturating_sub(earlier.0) }
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> { self.0.checked_sub(earlier.0) }
    pub fn elapsed(&self) -> Duration { Instant::now().duration_since(*self) }
}
impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, other: Duration) -> Instant { Instant(self.0 + other) }
}
impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, other: Duration) -> Instant { Instant(self.0 - other) }
}
impl Sub for Instant {
    type Output = Duration;
    fn sub(self, other: Instant) -> Duration { self.duration_since(other) }
}
