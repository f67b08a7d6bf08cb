fn main() {
    let bytes = b"foo\xF1\x80bar\xF1\x80\x80baz\xe2\x82";
    for chunk in bytes.utf8_chunks() {
        println!("{:?} {:?}", chunk.valid(), chunk.invalid());
    }
    println!("{:?}", b"ab\xff\n".utf8_chunks());
    println!("{}", String::from_utf8_lossy(bytes));
    assert!("fine" == String::from_utf8_lossy(b"fine"));
    let error = String::from_utf8(vec![b'o', b'k', 0xff]).unwrap_err();
    println!("{error} {:?}", error.utf8_error().valid_up_to());
    println!("{:?}", String::try_from(error.into_bytes()).is_err());
    println!("{:?}", str::from_utf8(&[0xf0, 0x9f]));
}
