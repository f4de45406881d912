// Command yaml reads manifests as kubectl and the API server do, by the packages that they are made of.
//
// It reads one JSON string to a line, a text, and writes to each a line with a JSON list: for each document of the text
// {"value": ...} or {"error": MESSAGE}. Empty documents are left out.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
)

type document struct {
	Value json.RawMessage `json:"value,omitempty"`
	Error string          `json:"error,omitempty"`
}

// patience is the time for one text. The decoder does not come to an end for some texts that begin with a brace.
const patience = time.Second

func main() {
	if err := answerAll(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answerAll(input io.Reader, output io.Writer) error {
	reader := bufio.NewReaderSize(input, 1<<20)
	writer := bufio.NewWriter(output)
	defer writer.Flush()
	for {
		line, err := reader.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var text string
		if err := json.Unmarshal(line, &text); err != nil {
			return err
		}
		answer, err := json.Marshal(documentsInTime([]byte(text)))
		if err != nil {
			return err
		}
		if _, err := writer.Write(append(answer, '\n')); err != nil {
			return err
		}
	}
}

func documentsInTime(text []byte) []document {
	found := make(chan []document, 1)
	go func() { found <- documents(text) }()
	select {
	case all := <-found:
		return all
	case <-time.After(patience):
		return []document{{Error: "the decoder does not come to an end"}}
	}
}

// documents reads each document of a text, up to the first that cannot be read. Of a duplicate key, the last value remains.
func documents(text []byte) []document {
	found := []document{}
	decoder := utilyaml.NewYAMLOrJSONDecoder(bytes.NewReader(text), 4096)
	for {
		var value json.RawMessage
		err := decoder.Decode(&value)
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			return append(found, document{Error: err.Error()})
		}
		if len(value) > 0 && string(value) != "null" {
			found = append(found, document{Value: value})
		}
	}
}
