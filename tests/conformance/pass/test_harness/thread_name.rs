//@ test
//@ exit-code: 101
mod named {
    #[test]
    fn after_the_test() {
        assert_eq!(std::thread::current().name(), Some("named::after_the_test"));
    }
    #[test]
    fn in_the_message() {
        let n: Option<u8> = None;
        n.expect("a number");
    }
}
