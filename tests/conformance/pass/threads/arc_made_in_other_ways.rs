use std::borrow::Cow;
use std::sync::{Arc, Weak};

fn main() {
    let mut five = Arc::<u32>::new_uninit();
    Arc::get_mut(&mut five).unwrap().write(5);
    println!("{} {}", unsafe { five.assume_init() }, unsafe { Arc::<u32>::new_zeroed().assume_init() });
    let mut cells = Arc::<[u32]>::new_uninit_slice(3);
    for (k, cell) in Arc::get_mut(&mut cells).unwrap().iter_mut().enumerate() { cell.write(k as u32 + 1); }
    println!("{:?} {:?}", unsafe { cells.assume_init() }, unsafe { Arc::<[u8]>::new_zeroed_slice(2).assume_init() });
    let text: Arc<str> = Arc::from(Cow::Borrowed("eggplant"));
    println!("{text} {:?}", Arc::<[u8]>::from(Arc::from("ab") as Arc<str>));
    let strong = Arc::new(String::from("hello"));
    let raw = Weak::into_raw(Arc::downgrade(&strong));
    println!("{} {}", Arc::weak_count(&strong), unsafe { &*raw });
    println!("{:?}", unsafe { Weak::from_raw(raw) }.upgrade());
    println!("{} {}", Arc::weak_count(&strong), Arc::<str>::default().is_empty());
}
