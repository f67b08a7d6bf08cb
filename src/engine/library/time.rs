//! Time.
use crate::fmt;
use crate::intrinsics;
use crate::iter::Sum;
use crate::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

/// Fewer than a second, so that `Option<Duration>` needs no room of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
#[rustc_layout_scalar_valid_range_start(0)]
#[rustc_layout_scalar_valid_range_end(999_999_999)]
struct Nanoseconds(u32);
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[rustc_diagnostic_item = "Duration"]
pub struct Duration { secs: u64, nanos: Nanoseconds }
impl Default for Duration {
    fn default() -> Duration { Duration::ZERO }
}
const NANOS_PER_SEC: u32 = 1_000_000_000;

/// Seconds that are no duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind }
#[derive(Debug, Clone, PartialEq, Eq)]
enum TryFromFloatSecsErrorKind { Negative, OverflowOrNan }
impl TryFromFloatSecsError {
    const fn description(&self) -> &'static str {
        match self.kind {
            TryFromFloatSecsErrorKind::Negative => "cannot convert float seconds to Duration: value is negative",
            TryFromFloatSecsErrorKind::OverflowOrNan => "cannot convert float seconds to Duration: value is either too big or NaN",
        }
    }
}
impl fmt::Display for TryFromFloatSecsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad(self.description()) }
}
impl crate::error::Error for TryFromFloatSecsError {}

impl Duration {
    const fn raw(secs: u64, nanos: u32) -> Duration { Duration { secs, nanos: unsafe { Nanoseconds(nanos) } } }
    pub const ZERO: Duration = Duration::raw(0, 0);
    pub const MAX: Duration = Duration::raw(u64::MAX, 999_999_999);
    #[track_caller]
    pub const fn new(secs: u64, nanos: u32) -> Duration {
        match secs.checked_add((nanos / NANOS_PER_SEC) as u64) { Some(secs) => Duration::raw(secs, nanos % NANOS_PER_SEC), None => panic!("overflow in Duration::new") }
    }
    pub const fn from_secs(secs: u64) -> Duration { Duration::raw(secs, 0) }
    pub const fn from_millis(millis: u64) -> Duration { Duration::raw(millis / 1000, (millis % 1000) as u32 * 1_000_000) }
    pub const fn from_micros(micros: u64) -> Duration { Duration::raw(micros / 1_000_000, (micros % 1_000_000) as u32 * 1000) }
    pub const fn from_nanos(nanos: u64) -> Duration { Duration::raw(nanos / 1_000_000_000, (nanos % 1_000_000_000) as u32) }
    #[track_caller]
    pub const fn from_nanos_u128(nanos: u128) -> Duration {
        let secs = nanos / 1_000_000_000;
        if secs > u64::MAX as u128 { panic!("overflow in `Duration::from_nanos_u128`") }
        Duration::raw(secs as u64, (nanos % 1_000_000_000) as u32)
    }
    pub const fn from_mins(mins: u64) -> Duration { Duration::raw(mins * 60, 0) }
    pub const fn from_hours(hours: u64) -> Duration { Duration::raw(hours * 3600, 0) }
    pub const fn is_zero(&self) -> bool { self.secs == 0 && self.nanos.0 == 0 }
    pub const fn as_secs(&self) -> u64 { self.secs }
    pub const fn subsec_millis(&self) -> u32 { self.nanos.0 / 1_000_000 }
    pub const fn subsec_micros(&self) -> u32 { self.nanos.0 / 1000 }
    pub const fn subsec_nanos(&self) -> u32 { self.nanos.0 }
    pub const fn as_millis(&self) -> u128 { self.secs as u128 * 1000 + (self.nanos.0 / 1_000_000) as u128 }
    pub const fn as_micros(&self) -> u128 { self.secs as u128 * 1_000_000 + (self.nanos.0 / 1000) as u128 }
    pub const fn as_nanos(&self) -> u128 { self.secs as u128 * 1_000_000_000 + self.nanos.0 as u128 }
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let mut secs = match self.secs.checked_add(rhs.secs) { Some(s) => s, None => return None };
        let mut nanos = self.nanos.0 + rhs.nanos.0;
        if nanos >= 1_000_000_000 {
            nanos -= 1_000_000_000;
            secs = match secs.checked_add(1) { Some(s) => s, None => return None };
        }
        Some(Duration::raw(secs, nanos))
    }
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        let mut secs = match self.secs.checked_sub(rhs.secs) { Some(s) => s, None => return None };
        let nanos = if self.nanos.0 >= rhs.nanos.0 { self.nanos.0 - rhs.nanos.0 } else {
            secs = match secs.checked_sub(1) { Some(s) => s, None => return None };
            self.nanos.0 + 1_000_000_000 - rhs.nanos.0
        };
        Some(Duration::raw(secs, nanos))
    }
    pub const fn saturating_sub(self, rhs: Duration) -> Duration { match self.checked_sub(rhs) { Some(d) => d, None => Duration::ZERO } }
    pub const fn saturating_add(self, rhs: Duration) -> Duration { match self.checked_add(rhs) { Some(d) => d, None => Duration::MAX } }
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let total = self.nanos.0 as u64 * rhs as u64;
        match self.secs.checked_mul(rhs as u64) {
            Some(s) => match s.checked_add(total / 1_000_000_000) { Some(secs) => Some(Duration::raw(secs, (total % 1_000_000_000) as u32)), None => None },
            None => None,
        }
    }
    pub fn as_secs_f64(&self) -> f64 { self.secs as f64 + self.nanos.0 as f64 / 1e9 }
    pub fn as_secs_f32(&self) -> f32 { self.secs as f32 + self.nanos.0 as f32 / 1e9 }
    pub const fn saturating_mul(self, rhs: u32) -> Duration { match self.checked_mul(rhs) { Some(d) => d, None => Duration::MAX } }
    pub const fn checked_div(self, rhs: u32) -> Option<Duration> {
        if rhs == 0 { return None; }
        let rest = (self.secs % rhs as u64) * NANOS_PER_SEC as u64 + (self.nanos.0 % rhs) as u64;
        Some(Duration::raw(self.secs / rhs as u64, self.nanos.0 / rhs + (rest / rhs as u64) as u32))
    }
    pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError> {
        if secs < 0.0 { return Err(TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind::Negative }); }
        if !(secs < 18446744073709551616.0) { return Err(TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind::OverflowOrNan }); }
        let whole = secs.trunc();
        let nanos = ((secs - whole) * 1e9).round_ties_even() as u32;
        Ok(Duration::new(whole as u64, nanos))
    }
    pub fn try_from_secs_f32(secs: f32) -> Result<Duration, TryFromFloatSecsError> { Duration::try_from_secs_f64(secs as f64) }
    #[track_caller]
    pub fn from_secs_f64(secs: f64) -> Duration {
        match Duration::try_from_secs_f64(secs) { Ok(d) => d, Err(e) => panic!("{}", e.description()) }
    }
    #[track_caller]
    pub fn from_secs_f32(secs: f32) -> Duration { Duration::from_secs_f64(secs as f64) }
    #[track_caller]
    pub fn mul_f64(self, rhs: f64) -> Duration { Duration::from_secs_f64(rhs * self.as_secs_f64()) }
    #[track_caller]
    pub fn mul_f32(self, rhs: f32) -> Duration { Duration::from_secs_f32(rhs * self.as_secs_f32()) }
    #[track_caller]
    pub fn div_f64(self, rhs: f64) -> Duration { Duration::from_secs_f64(self.as_secs_f64() / rhs) }
    #[track_caller]
    pub fn div_f32(self, rhs: f32) -> Duration { Duration::from_secs_f32(self.as_secs_f32() / rhs) }
    pub fn div_duration_f64(self, rhs: Duration) -> f64 { self.as_nanos() as f64 / rhs.as_nanos() as f64 }
    pub fn div_duration_f32(self, rhs: Duration) -> f32 { self.as_nanos() as f32 / rhs.as_nanos() as f32 }
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
    fn div(self, rhs: u32) -> Duration { self.checked_div(rhs).expect("divide by zero error when dividing duration by scalar") }
}
impl MulAssign<u32> for Duration {
    #[track_caller]
    fn mul_assign(&mut self, rhs: u32) { *self = *self * rhs; }
}
impl DivAssign<u32> for Duration {
    #[track_caller]
    fn div_assign(&mut self, rhs: u32) { *self = *self / rhs; }
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + b) }
}
impl<'a> Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + *b) }
}
impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nanos = self.nanos.0;
        if self.secs > 0 { decimal(f, self.secs, nanos, NANOS_PER_SEC / 10, "s") }
        else if nanos >= 1_000_000 { decimal(f, (nanos / 1_000_000) as u64, nanos % 1_000_000, 100_000, "ms") }
        else if nanos >= 1000 { decimal(f, (nanos / 1000) as u64, nanos % 1000, 100, "µs") }
        else { decimal(f, nanos as u64, 0, 1, "ns") }
    }
}
/// Writes a number whose first digit behind the point counts `unit`, rounded half to even, padded on the right.
fn decimal(f: &mut fmt::Formatter<'_>, whole: u64, fraction: u32, unit: u32, suffix: &str) -> fmt::Result {
    let (mut whole, mut rest, mut unit) = (Some(whole), fraction, unit);
    let mut digits = [b'0'; 9];
    let mut count = 0;
    let most = match f.precision() { Some(precision) if precision < 9 => precision, _ => 9 };
    while rest > 0 && count < most {
        digits[count] = b'0' + (rest / unit) as u8;
        rest = rest % unit;
        unit = unit / 10;
        count += 1;
    }
    if rest > 0 && rest >= unit * 5 {
        let even = if count > 0 { digits[count - 1] % 2 == 0 } else { whole.unwrap_or(0) % 2 == 0 };
        if rest != unit * 5 || !even {
            let mut i = count;
            while i > 0 && digits[i - 1] == b'9' {
                digits[i - 1] = b'0';
                i -= 1;
            }
            if i > 0 { digits[i - 1] += 1; } else { whole = whole.unwrap_or(0).checked_add(1); }
        }
    }
    let shown = f.precision().unwrap_or(count);
    let sign = if f.sign_plus() { "+" } else { "" };
    let whole_width = match whole { Some(0) => 1, Some(n) => n.ilog10() as usize + 1, None => 20 };
    let width = sign.len() + whole_width + if shown > 0 { 1 + shown } else { 0 } + suffix.chars().count();
    let padding = f.width().unwrap_or(0).saturating_sub(width);
    let before = match f.align() { Some(fmt::Alignment::Right) => padding, Some(fmt::Alignment::Center) => padding / 2, _ => 0 };
    let fill = f.fill();
    let plain = fmt::FormattingOptions::new();
    let saved = f.options;
    f.options = plain;
    let mut result = repeat(f, fill, before).and(f.write_str(sign));
    result = result.and_then(|()| match whole { Some(n) => fmt::Display::fmt(&n, f), None => f.write_str("18446744073709551616") });
    if shown > 0 {
        let kept = if count < shown { count } else { shown };
        let text = unsafe { crate::str::from_utf8_unchecked(&digits[..kept]) };
        result = result.and_then(|()| f.write_str(".")).and_then(|()| f.write_str(text)).and_then(|()| repeat(f, '0', shown - kept));
    }
    result = result.and_then(|()| f.write_str(suffix)).and_then(|()| repeat(f, fill, padding - before));
    f.options = saved;
    result
}
fn repeat(f: &mut fmt::Formatter<'_>, c: char, times: usize) -> fmt::Result {
    let mut i = 0;
    while i < times {
        fmt::Write::write_char(f, c)?;
        i += 1;
    }
    Ok(())
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
