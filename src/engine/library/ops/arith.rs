//! Arithmetic operators.

macro_rules! binary_trait {
    ($lang:literal $Trait:ident $method:ident, $assign_lang:literal $Assign:ident $assign:ident, $op:tt) => {
        #[lang = $lang]
        pub trait $Trait<Rhs = Self> {
            type Output;
            fn $method(self, rhs: Rhs) -> Self::Output;
        }
        #[lang = $assign_lang]
        pub trait $Assign<Rhs = Self> {
            fn $assign(&mut self, rhs: Rhs);
        }
        binary_impls! { $Trait $method $Assign $assign $op : u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }
    };
}
macro_rules! binary_impls {
    ($Trait:ident $method:ident $Assign:ident $assign:ident $op:tt : $($t:ty)*) => {
        $(
            impl $Trait for $t {
                type Output = $t;
                #[track_caller]
                fn $method(self, rhs: $t) -> $t { self $op rhs }
            }
            impl<'a> $Trait<$t> for &'a $t {
                type Output = $t;
                #[track_caller]
                fn $method(self, rhs: $t) -> $t { *self $op rhs }
            }
            impl<'a> $Trait<&'a $t> for $t {
                type Output = $t;
                #[track_caller]
                fn $method(self, rhs: &'a $t) -> $t { self $op *rhs }
            }
            impl<'a, 'b> $Trait<&'a $t> for &'b $t {
                type Output = $t;
                #[track_caller]
                fn $method(self, rhs: &'a $t) -> $t { *self $op *rhs }
            }
            impl $Assign for $t {
                #[track_caller]
                fn $assign(&mut self, rhs: $t) { *self = *self $op rhs }
            }
            impl<'a> $Assign<&'a $t> for $t {
                #[track_caller]
                fn $assign(&mut self, rhs: &'a $t) { *self = *self $op *rhs }
            }
        )*
    };
}

binary_trait! { "add" Add add, "add_assign" AddAssign add_assign, + }
binary_trait! { "sub" Sub sub, "sub_assign" SubAssign sub_assign, - }
binary_trait! { "mul" Mul mul, "mul_assign" MulAssign mul_assign, * }
binary_trait! { "div" Div div, "div_assign" DivAssign div_assign, / }
binary_trait! { "rem" Rem rem, "rem_assign" RemAssign rem_assign, % }

#[lang = "neg"]
pub trait Neg {
    type Output;
    fn neg(self) -> Self::Output;
}
macro_rules! neg_impls {
    ($($t:ty)*) => {
        $(
            impl Neg for $t {
                type Output = $t;
                #[track_caller]
                fn neg(self) -> $t { -self }
            }
            impl<'a> Neg for &'a $t {
                type Output = $t;
                #[track_caller]
                fn neg(self) -> $t { -*self }
            }
        )*
    };
}
neg_impls! { i8 i16 i32 i64 i128 isize f32 f64 }
