fn main() {
    let units: Vec<u16> = "a𝄞é".encode_utf16().collect();
    println!("{units:x?}");
    println!("{:?}", String::from_utf16(&units));
    let broken = [0xD834, 0xDD1E, 0x6d, 0xDD1E, 0xD834];
    println!("{}", String::from_utf16_lossy(&broken));
    for c in char::decode_utf16(broken) {
        match c {
            Ok(c) => println!("{c}"),
            Err(e) => println!("{e} {:x}", e.unpaired_surrogate()),
        }
    }
    let mut buffer = [0; 2];
    println!("{:x?} {}", '𝄞'.encode_utf16(&mut buffer), 'a'.len_utf16());
}
