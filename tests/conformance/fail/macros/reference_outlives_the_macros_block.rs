macro_rules! dangling {
    ($r:ident) => {
        let $r;
        {
            let x = 5;
            $r = &x; //~ ERROR E0597
        }
    };
}
fn main() {
    dangling!(r);
    println!("{r}");
}
