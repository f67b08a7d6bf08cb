use std::panic; use std::thread; use std::sync::{Mutex, Arc, Condvar, RwLock};
fn main() {
    panic::set_hook(Box::new(|_| ()));
    let r = thread::spawn(|| panic::catch_unwind(|| { panic!("x") }).is_err()).join(); println!("{r:?}");
    let m = Arc::new(Mutex::new(0)); let m2 = m.clone();
    let _ = thread::spawn(move || { let r = panic::catch_unwind(panic::AssertUnwindSafe(|| { let _g = m2.lock().unwrap(); panic!("y") })); assert!(r.is_err()); m2.is_poisoned() }).join().map(|p| println!("{p}"));
    let rw = Arc::new(RwLock::new(1)); let r2 = rw.clone();
    let _ = thread::spawn(move || { let _g = r2.read().unwrap(); panic!("z") }).join(); println!("{}", rw.is_poisoned());
    let r2 = rw.clone(); let _ = thread::spawn(move || { let _g = r2.write().unwrap(); panic!("z") }).join(); println!("{}", rw.is_poisoned());
    let pair = Arc::new((Mutex::new(0), Condvar::new()));
    let hs: Vec<_> = (0..3).map(|i| { let p = pair.clone(); thread::spawn(move || { let mut g = p.1.wait_while(p.0.lock().unwrap(), |t| *t != i).unwrap(); *g += 1; p.1.notify_all(); i }) }).collect();
    for h in hs { print!("{} ", h.join().unwrap()); } println!("{}", pair.0.lock().unwrap());
    let res = panic::catch_unwind(|| thread::scope(|s| { s.spawn(|| panic!("in scope")); 5 })); println!("{:?}", res.unwrap_err().downcast_ref::<&str>());
    let res = thread::scope(|s| { let h = s.spawn(|| { if true { panic!("joined") } 3 }); h.join().is_err() }); println!("{res}");
}
