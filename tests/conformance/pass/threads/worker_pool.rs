use std::sync::{mpsc, Arc, Mutex};
use std::thread;
type Job = Box<dyn FnOnce() + Send + 'static>;
struct Worker { id: usize, thread: Option<thread::JoinHandle<()>> }
pub struct ThreadPool { workers: Vec<Worker>, sender: Option<mpsc::Sender<Job>> }
impl ThreadPool {
    pub fn new(size: usize) -> ThreadPool {
        assert!(size > 0);
        let (sender, receiver) = mpsc::channel();
        let receiver = Arc::new(Mutex::new(receiver));
        let workers = (0..size).map(|id| {
            let receiver: Arc<Mutex<mpsc::Receiver<Job>>> = Arc::clone(&receiver);
            Worker { id, thread: Some(thread::spawn(move || loop {
                let message = receiver.lock().unwrap().recv();
                match message { Ok(job) => job(), Err(_) => break }
            })) }
        }).collect();
        ThreadPool { workers, sender: Some(sender) }
    }
    pub fn execute<F: FnOnce() + Send + 'static>(&self, f: F) { self.sender.as_ref().unwrap().send(Box::new(f)).unwrap(); }
}
impl Drop for ThreadPool {
    fn drop(&mut self) {
        drop(self.sender.take());
        for w in &mut self.workers { if let Some(t) = w.thread.take() { t.join().unwrap(); } println!("worker {} down", w.id); }
    }
}
fn main() {
    let out = Arc::new(Mutex::new(vec![]));
    { let pool = ThreadPool::new(3); for i in 0..8 { let out = out.clone(); pool.execute(move || out.lock().unwrap().push(i * i)); } }
    let mut v = out.lock().unwrap().clone(); v.sort(); println!("{v:?}");
}
