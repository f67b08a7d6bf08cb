use std::cell::RefCell;
struct D; impl Drop for D { fn drop(&mut self) { println!("D gone {}", T.try_with(|t| t.borrow().len()).is_err()); } }
thread_local! { static T: RefCell<Vec<i32>> = RefCell::new(vec![1]); static K: D = D; }
fn main() {
    std::thread::spawn(|| { T.with(|t| t.borrow_mut().push(1)); K.with(|_| ()); }).join().unwrap();
    std::thread::spawn(|| { K.with(|_| ()); T.with(|t| t.borrow_mut().push(1)); }).join().unwrap();
}
