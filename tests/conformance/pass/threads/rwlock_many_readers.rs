use std::sync::RwLock;
use std::thread;

fn main() {
    let lock = RwLock::new(vec![1, 2]);
    thread::scope(|s| {
        let a = s.spawn(|| lock.read().unwrap().len());
        let b = s.spawn(|| lock.read().unwrap().iter().sum::<i32>());
        println!("{} {}", a.join().unwrap(), b.join().unwrap());
    });
    let one = lock.read().unwrap();
    let two = lock.read().unwrap();
    println!("{} {}", one[0], two[1]);
    println!("{}", lock.try_write().is_err());
    drop((one, two));
    let mut guard = lock.write().unwrap();
    guard.push(3);
    println!("{lock:?} {:?}", lock.try_read().is_err());
    drop(guard);
    println!("{lock:?}");
}
