//@ test
mod zoo {
    pub fn legs() -> u32 {
        4
    }
    mod tests {
        use super::legs;
        #[test]
        fn counts() {
            assert_eq!(legs(), 4);
        }
        mod deep {
            #[test]
            fn below() {
                assert!(super::legs() > 0);
            }
        }
    }
}

#[test]
fn above() {}

mod art {
    #[test]
    fn first_by_name() {}
}
