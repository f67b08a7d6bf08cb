use std::mem::MaybeUninit;

fn main() {
    let mut buffer = [const { MaybeUninit::<u8>::uninit() }; 6];
    let (head, tail) = buffer.split_at_mut(2);
    println!("{:?}", head.write_copy_of_slice(&[7, 8]));
    println!("{:?}", tail.write_clone_of_slice(&[1, 2, 3, 4]));
    println!("{:?}", unsafe { buffer.assume_init_ref() });
    let mut names = [const { MaybeUninit::<String>::uninit() }; 2];
    names.write_clone_of_slice(&["a".to_string(), "b".to_string()]);
    unsafe {
        names.assume_init_mut()[0].push('!');
        println!("{:?}", names.assume_init_ref());
        names.assume_init_drop();
    }
}
