struct RowMess {}
