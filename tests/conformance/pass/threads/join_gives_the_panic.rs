use std::thread;

fn main() {
    let what = String::from("luck");
    let result = thread::spawn(move || { if true { panic!("no {what}") } }).join();
    let payload = result.unwrap_err();
    println!("{:?}", payload.downcast_ref::<String>());
    let literal = thread::spawn(|| { if true { panic!("plain") } }).join().unwrap_err();
    println!("{:?}", literal.downcast_ref::<&str>());
    println!("main goes on");
}
