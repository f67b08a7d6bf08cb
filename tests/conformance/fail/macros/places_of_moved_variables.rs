macro_rules! id { ($x:ident) => { drop($x); drop($x); } } //~ ERROR E0382
//~| ERROR E0382
macro_rules! tt { ($x:tt) => { drop($x); drop($x); } } //~ ERROR E0382
macro_rules! ttd { ($x:tt) => { drop($x); drop($x); } }
macro_rules! ex { ($x:expr) => { drop($x); drop($x); } }
macro_rules! rep { ($($x:ident)*) => { $(drop($x);)* $(drop($x);)* } } //~ ERROR E0382
macro_rules! reptt { ($($x:tt)*) => { $($x)*; $($x)*; } }
macro_rules! pth { ($x:path) => { drop($x); drop($x); } } //~ ERROR E0382
macro_rules! as1 { ($x:ident) => { $x = 5; } } //~ ERROR E0384
macro_rules! as2 { ($x:ident = $e:expr) => { let $x = 1; $x = $e; } } //~ ERROR E0384
macro_rules! two { ($x:ident) => { id!($x) } }
macro_rules! un { ($x:ident) => { let $x: i32; drop($x); } } //~ ERROR E0381
fn main() {
    let s = String::new();
    id!(s);
    let s = String::new();
    tt!(s);
    let s = String::new();
    ttd!((s)); //~ ERROR E0382
    let s = String::new();
    ex!(s); //~ ERROR E0382
    let s = String::new();
    rep!(s);
    let s = String::new();
    reptt!(drop(s)); //~ ERROR E0382
    let s = String::new();
    pth!(s);
    let s = 1;
    as1!(s);
    as2!(s = 4);
    let s = String::new();
    two!(s);
    un!(k);
}
