// Command schema says what the Kubernetes API server would say of objects, by the packages that it is made of.
//
// It reads one JSON value to a line, {"definitions": [FILE...], "object": {...}}, and writes to each a line with one verdict
// to each definition: {"unknown": [PATH...], "errors": [{"path", "type", "detail"}...]}. A definition is a file with a
// CustomResourceDefinition; the verdict is that of creating the object. One more verdict, the last one, is about what no
// definition describes: the metadata, and the data of Secrets and ConfigMaps.
//
// Two things differ from a server. What the server stops at, such as an unknown field under strict validation, is only one
// of several things told. And a field that is missing does not keep the rules in CEL from being run: before a server with
// the operators' webhooks runs them, the webhooks have filled such fields.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
)

type request struct {
	Definitions []string        `json:"definitions"`
	Object      json.RawMessage `json:"object"`
}

func main() {
	if err := answerAll(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// answerAll answers requests in their order, several at a time.
func answerAll(input io.Reader, output io.Writer) error {
	reader := bufio.NewReaderSize(input, 1<<20)
	writer := bufio.NewWriter(output)
	defer writer.Flush()
	pending := make(chan chan answer, 4*runtime.NumCPU())
	limit := make(chan struct{}, runtime.NumCPU())
	go func() {
		defer close(pending)
		for {
			line, err := reader.ReadBytes('\n')
			if len(line) > 1 {
				result := make(chan answer, 1)
				pending <- result
				limit <- struct{}{}
				go func() {
					result <- answerOne(line)
					<-limit
				}()
			}
			if err != nil {
				return
			}
		}
	}()
	for result := range pending {
		given := <-result
		if given.err != nil {
			return given.err
		}
		line, err := json.Marshal(given.verdicts)
		if err != nil {
			return err
		}
		if _, err := writer.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

type answer struct {
	verdicts []verdict
	err      error
}

func answerOne(line []byte) answer {
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		return answer{err: err}
	}
	verdicts := make([]verdict, 0, len(asked.Definitions))
	for _, file := range asked.Definitions {
		judge, err := judgeOf(file)
		if err != nil {
			return answer{err: err}
		}
		verdict, err := judge.verdict(asked.Object)
		if err != nil {
			return answer{err: err}
		}
		verdicts = append(verdicts, verdict)
	}
	last, err := metadataVerdict(asked.Object)
	if err != nil {
		return answer{err: err}
	}
	return answer{verdicts: append(verdicts, last)}
}

var (
	judges     = map[string]*judge{}
	judgesLock sync.Mutex
)

// judgeOf reads a definition when it is first asked for.
func judgeOf(file string) (*judge, error) {
	judgesLock.Lock()
	defer judgesLock.Unlock()
	if known, ok := judges[file]; ok {
		return known, nil
	}
	made, err := newJudge(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	judges[file] = made
	return made, nil
}
