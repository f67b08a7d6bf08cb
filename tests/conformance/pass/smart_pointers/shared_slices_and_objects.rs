use std::borrow::Cow;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;

fn main() {
    let text: Rc<str> = Cow::from("hi").into();
    let bytes: Rc<[u8]> = text.clone().into();
    println!("{text} {bytes:?} {}", Rc::strong_count(&text));
    let slice: Rc<[i32]> = Box::<[i32]>::from([1, 2, 3]).into();
    let array: Result<Rc<[i32; 3]>, _> = slice.clone().try_into();
    println!("{array:?} {}", Rc::strong_count(&slice));
    println!("{:?}", <Rc<[i32; 2]>>::try_from(slice));
    let object: Rc<dyn Debug> = (Box::new(5u8) as Box<dyn Debug>).into();
    let raw = Rc::into_raw(object);
    println!("{:?}", unsafe { Rc::from_raw(raw) });
    let weak = Arc::downgrade(&Arc::new(String::from("gone")));
    println!("{:?}", weak.upgrade());
}
