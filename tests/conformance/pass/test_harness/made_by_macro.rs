//@ test
macro_rules! adds {
    ($($name:ident: $a:expr, $b:expr => $sum:expr;)*) => {
        $(
            #[test]
            fn $name() {
                assert_eq!($a + $b, $sum);
            }
        )*
    };
}

adds! {
    ones: 1, 1 => 2;
    tens: 10, 10 => 20;
}

mod inside {
    adds! { hundreds: 100, 100 => 200; }
}
