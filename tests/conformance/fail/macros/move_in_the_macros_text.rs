macro_rules! mv {
    ($x:ident) => {
        drop($x);
        println!("{}", $x); //~ ERROR E0382
    };
}
fn main() {
    let s = String::new();
    mv!(
        s
    );
}
