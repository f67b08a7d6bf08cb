type Handler = Box<dyn for<'a> Fn(&'a mut Vec<u8>) -> &'a u8>;
fn main() {
    let h: Handler = Box::new(|v| { v.push(9); v.last().unwrap() });
    let mut v = vec![1];
    println!("{}", h(&mut v));
    println!("{} {:?}", h(&mut v), v); //~ ERROR E0502
}
