//! Macros of the standard library. Those marked `rustc_builtin_macro` are the compiler's own.

#[rustc_builtin_macro]
#[macro_export]
macro_rules! format_args { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! cfg_select { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! format_args_nl { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! assert { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! concat { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! stringify { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! line { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! column { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! file { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! cfg { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! env { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! option_env { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! module_path { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! include_str { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! include_bytes { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! include { () => {} }
#[rustc_builtin_macro]
#[macro_export]
macro_rules! compile_error { () => {} }

#[macro_export]
macro_rules! panic {
    () => { $crate::panicking::panic("explicit panic") };
    ("{}", $arg:expr $(,)?) => { $crate::panicking::panic_display(&$arg) };
    ($($t:tt)+) => { $crate::panicking::panic_fmt($crate::format_args!($($t)+)) };
}
#[macro_export]
macro_rules! unreachable {
    () => { $crate::panicking::panic("internal error: entered unreachable code") };
    ($fmt:literal $($t:tt)*) => {
        $crate::panicking::unreachable_fmt($crate::format_args!($fmt $($t)*))
    };
    ($msg:expr $(,)?) => { $crate::panicking::unreachable_fmt($crate::format_args!("{}", $msg)) };
}
#[macro_export]
macro_rules! unimplemented {
    () => { $crate::panicking::panic("not implemented") };
    ($($t:tt)+) => { $crate::panicking::panic_fmt($crate::format_args!("not implemented: {}", $crate::format_args!($($t)+))) };
}
#[macro_export]
macro_rules! todo {
    () => { $crate::panicking::panic("not yet implemented") };
    ($($t:tt)+) => { $crate::panicking::panic_fmt($crate::format_args!("not yet implemented: {}", $crate::format_args!($($t)+))) };
}
#[macro_export]
macro_rules! assert_eq {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if !(*left_val == *right_val) {
                    let kind = $crate::panicking::AssertKind::Eq;
                    $crate::panicking::assert_failed(kind, &*left_val, &*right_val, $crate::option::Option::None);
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if !(*left_val == *right_val) {
                    let kind = $crate::panicking::AssertKind::Eq;
                    $crate::panicking::assert_failed(kind, &*left_val, &*right_val, $crate::option::Option::Some($crate::format_args!($($arg)+)));
                }
            }
        }
    };
}
#[macro_export]
macro_rules! assert_ne {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if *left_val == *right_val {
                    let kind = $crate::panicking::AssertKind::Ne;
                    $crate::panicking::assert_failed(kind, &*left_val, &*right_val, $crate::option::Option::None);
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if *left_val == *right_val {
                    let kind = $crate::panicking::AssertKind::Ne;
                    $crate::panicking::assert_failed(kind, &*left_val, &*right_val, $crate::option::Option::Some($crate::format_args!($($arg)+)));
                }
            }
        }
    };
}
#[macro_export]
macro_rules! debug_assert { ($($t:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert!($($t)*); } }; }
#[macro_export]
macro_rules! debug_assert_eq { ($($t:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_eq!($($t)*); } }; }
#[macro_export]
macro_rules! debug_assert_ne { ($($t:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_ne!($($t)*); } }; }
#[macro_export]
macro_rules! matches {
    ($expression:expr, $pattern:pat $(if $guard:expr)? $(,)?) => {
        match $expression {
            $pattern $(if $guard)? => true,
            _ => false,
        }
    };
}
#[macro_export]
macro_rules! r#try {
    ($expr:expr $(,)?) => {
        match $expr {
            $crate::result::Result::Ok(val) => val,
            $crate::result::Result::Err(err) => return $crate::result::Result::Err($crate::convert::From::from(err)),
        }
    };
}
#[macro_export]
macro_rules! write { ($dst:expr, $($arg:tt)*) => { $dst.write_fmt($crate::format_args!($($arg)*)) }; }
#[macro_export]
macro_rules! writeln {
    ($dst:expr $(,)?) => { $crate::write!($dst, "\n") };
    ($dst:expr, $($arg:tt)*) => { $dst.write_fmt($crate::format_args_nl!($($arg)*)) };
}
#[macro_export]
macro_rules! print { ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args!($($arg)*)); }}; }
#[macro_export]
macro_rules! println {
    () => {{ $crate::io::_print($crate::format_args!("\n")); }};
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args_nl!($($arg)*)); }};
}
#[macro_export]
macro_rules! eprint { ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args!($($arg)*)); }}; }
#[macro_export]
macro_rules! eprintln {
    () => {{ $crate::io::_eprint($crate::format_args!("\n")); }};
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args_nl!($($arg)*)); }};
}
#[macro_export]
macro_rules! dbg {
    () => { $crate::eprintln!("[{}:{}:{}]", $crate::file!(), $crate::line!(), $crate::column!()) };
    ($val:expr $(,)?) => {
        match $val {
            tmp => {
                $crate::eprintln!("[{}:{}:{}] {} = {:#?}", $crate::file!(), $crate::line!(), $crate::column!(), $crate::stringify!($val), &tmp);
                tmp
            }
        }
    };
    ($($val:expr),+ $(,)?) => { ($($crate::dbg!($val)),+,) };
}
#[macro_export]
macro_rules! format {
    ($($arg:tt)*) => {
        {
            let res = $crate::fmt::format($crate::format_args!($($arg)*));
            res
        }
    };
}
#[macro_export]
macro_rules! vec {
    () => { $crate::vec::Vec::new() };
    ($elem:expr; $n:expr) => { $crate::vec::from_elem($elem, $n) };
    ($($x:expr),+ $(,)?) => {
        $crate::slice::array_into_vec($crate::boxed::box_write($crate::boxed::Box::new_uninit(), [$($x),+]))
    };
}
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident : $t:ty = const $init:block; $($rest:tt)*) => {
        $vis const $name: $crate::thread::LocalKey<$t> = {
            fn init() -> $t { $init }
            static STORAGE: $crate::thread::LocalStorage<$t> = $crate::thread::LocalStorage::new();
            $crate::thread::LocalKey::new(&STORAGE, init)
        };
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident : $t:ty = const $init:block) => {
        $crate::thread_local!($vis static $name: $t = const $init;);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident : $t:ty = $init:expr; $($rest:tt)*) => {
        $vis const $name: $crate::thread::LocalKey<$t> = {
            fn init() -> $t { $init }
            static STORAGE: $crate::thread::LocalStorage<$t> = $crate::thread::LocalStorage::new();
            $crate::thread::LocalKey::new(&STORAGE, init)
        };
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident : $t:ty = $init:expr) => {
        $crate::thread_local!($vis static $name: $t = $init;);
    };
}
