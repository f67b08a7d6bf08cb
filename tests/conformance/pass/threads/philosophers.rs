use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
struct Philosopher { name: String, left: usize, right: usize }
impl Philosopher {
    fn eat(&self, table: &Table) -> usize {
        let _left = table.forks[self.left].lock().unwrap();
        thread::sleep(Duration::from_millis(10));
        let _right = table.forks[self.right].lock().unwrap();
        thread::sleep(Duration::from_millis(20));
        self.name.len()
    }
}
struct Table { forks: Vec<Mutex<()>> }
fn main() {
    let table = Arc::new(Table { forks: (0..5).map(|_| Mutex::new(())).collect() });
    let names = ["Judith", "Gilles", "Karl", "Emma", "Michel"];
    let handles: Vec<_> = names.iter().enumerate().map(|(i, n)| {
        let p = Philosopher { name: n.to_string(), left: i.min((i + 1) % 5), right: i.max((i + 1) % 5) };
        let table = table.clone();
        thread::spawn(move || p.eat(&table))
    }).collect();
    println!("{}", handles.into_iter().map(|h| h.join().unwrap()).sum::<usize>());
}
