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

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

type document struct {
	Value json.RawMessage `json:"value,omitempty"`
	Error string          `json:"error,omitempty"`
}

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
		answer, err := json.Marshal(documents([]byte(text)))
		if err != nil {
			return err
		}
		if _, err := writer.Write(append(answer, '\n')); err != nil {
			return err
		}
	}
}

// documents reads each document of a text. Of a duplicate key, the last value remains.
func documents(text []byte) []document {
	found := []document{}
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	for {
		part, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			return append(found, document{Error: err.Error()})
		}
		value, err := yaml.YAMLToJSON(part)
		if err != nil {
			found = append(found, document{Error: err.Error()})
		} else if string(value) != "null" {
			found = append(found, document{Value: value})
		}
	}
}
