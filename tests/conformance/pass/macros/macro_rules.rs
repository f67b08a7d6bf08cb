macro_rules! maxi {
    ($x:expr) => { $x };
    ($x:expr, $($rest:expr),+) => {{
        let a = $x;
        let b = maxi!($($rest),+);
        if a > b { a } else { b }
    }};
}
macro_rules! make_struct {
    ($name:ident { $($f:ident : $t:ty),* }) => {
        #[derive(Debug)]
        struct $name { $($f: $t),* }
    };
}
make_struct!(Pt { x: i32, y: i32 });
fn main() {
    println!("{}", maxi!(3, 9, 4));
    let a = 1;
    println!("{} {:?}", maxi!(a, 0), Pt { x: 1, y: 2 });
}
