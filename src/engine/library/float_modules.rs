//! The modules `std::f32` and `std::f64`.

macro_rules! float_module {
    ($t:ident: $($name:ident $value:literal)*) => {
        pub mod $t {
            pub const RADIX: u32 = $t::RADIX;
            pub const MANTISSA_DIGITS: u32 = $t::MANTISSA_DIGITS;
            pub const DIGITS: u32 = $t::DIGITS;
            pub const EPSILON: $t = $t::EPSILON;
            pub const MIN: $t = $t::MIN;
            pub const MIN_POSITIVE: $t = $t::MIN_POSITIVE;
            pub const MAX: $t = $t::MAX;
            pub const MIN_EXP: i32 = $t::MIN_EXP;
            pub const MAX_EXP: i32 = $t::MAX_EXP;
            pub const MIN_10_EXP: i32 = $t::MIN_10_EXP;
            pub const MAX_10_EXP: i32 = $t::MAX_10_EXP;
            pub const NAN: $t = $t::NAN;
            pub const INFINITY: $t = $t::INFINITY;
            pub const NEG_INFINITY: $t = $t::NEG_INFINITY;
            pub mod consts {
                $(pub const $name: $t = $value;)*
            }
        }
    };
}
macro_rules! float_modules {
    ($($t:ident)*) => {
        $(float_module! { $t:
            PI 3.14159265358979323846264338327950288
            TAU 6.28318530717958647692528676655900577
            GOLDEN_RATIO 1.618033988749894848204586834365638118
            EULER_GAMMA 0.577215664901532860606512090082402431
            FRAC_PI_2 1.57079632679489661923132169163975144
            FRAC_PI_3 1.04719755119659774615421446109316763
            FRAC_PI_4 0.785398163397448309615660845819875721
            FRAC_PI_6 0.52359877559829887307710723054658381
            FRAC_PI_8 0.39269908169872415480783042290993786
            FRAC_1_PI 0.318309886183790671537767526745028724
            FRAC_2_PI 0.636619772367581343075535053490057448
            FRAC_2_SQRT_PI 1.12837916709551257389615890312154517
            SQRT_2 1.41421356237309504880168872420969808
            FRAC_1_SQRT_2 0.707106781186547524400844362104849039
            E 2.71828182845904523536028747135266250
            LOG2_E 1.44269504088896340735992468100189214
            LOG2_10 3.32192809488736234787031942948939018
            LOG10_E 0.434294481903251827651128918916605082
            LOG10_2 0.301029995663981195213738894724493027
            LN_2 0.693147180559945309417232121458176568
            LN_10 2.30258509299404568401799145468436421
        })*
    };
}
float_modules! { f32 f64 }
