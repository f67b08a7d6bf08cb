use std::thread;
fn main() {
    let mut n = 0;
    let v = vec![1];
    thread::spawn(|| { n += 1; }); //~ ERROR E0373
    thread::scope(|s| { s.spawn(|| { n += 1; }); s.spawn(|| { n += 1; }); }); //~ ERROR E0499
//~| ERROR E0499
    let r = &v; //~ ERROR E0597
    thread::spawn(move || println!("{:?}", r));
}
