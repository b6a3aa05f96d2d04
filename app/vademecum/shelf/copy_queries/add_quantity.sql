INSERT INTO quantity (passage, start, stop, printed, value, high, kind) VALUES (:passage, :start, :stop, :printed, :value, :high, :kind)
