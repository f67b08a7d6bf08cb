use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

fn main() {
    let names: Rc<[String]> = Rc::from(&["a".to_string(), "b".to_string()][..]);
    println!("{names:?} {}", Rc::strong_count(&names));
    let bytes: Arc<[u8]> = Arc::<str>::from("hi").into();
    println!("{bytes:?} {:?}", <Arc<[u8; 2]>>::try_from(bytes.clone()).is_ok());
    let pair: Result<Rc<[String; 3]>, _> = names.try_into();
    println!("{:?}", pair.err());
    let text: Rc<str> = Rc::from(Cow::Borrowed("q"));
    println!("{text}");
    let array: Box<[i32; 2]> = vec![1, 2].try_into().unwrap();
    let slice: Box<[i32]> = array;
    println!("{slice:?} {:?}", <Box<[i32; 5]>>::try_from(slice.clone()));
    let mut word = String::from("w");
    let shared: Arc<str> = Arc::from(word.as_mut_str());
    println!("{shared}");
}
