use std::rc::Rc;

fn main() {
    let mut five = Rc::<u32>::new_uninit();
    Rc::get_mut(&mut five).unwrap().write(5);
    println!("{}", unsafe { five.assume_init() });
    let mut values = Rc::<[String]>::new_uninit_slice(2);
    for (i, slot) in Rc::get_mut(&mut values).unwrap().iter_mut().enumerate() {
        slot.write(i.to_string());
    }
    println!("{:?}", unsafe { values.assume_init() });
    println!("{:?}", unsafe { Box::<[u16]>::new_zeroed_slice(3).assume_init() });
    println!("{}", unsafe { Box::<u64>::new_zeroed().assume_init() });
}
