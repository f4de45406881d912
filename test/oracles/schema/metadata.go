package main

import (
	"sort"

	corev1 "k8s.io/api/core/v1"
	apivalidation "k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
	kjson "sigs.k8s.io/json"
)

// clusterScoped lists the kinds whose objects have no namespace. The server drops the one that is given.
var clusterScoped = map[string]bool{"MachineConfig": true}

// metadataVerdict says what the server makes of the metadata of an object of any kind, and of the data of Secrets and ConfigMaps.
// It decodes field by field, so that one field of a wrong type does not hide the others.
func metadataVerdict(text []byte) (verdict, error) {
	object := map[string]interface{}{}
	if err := json.Unmarshal(text, &object); err != nil {
		return verdict{}, err
	}
	kind, _ := object["kind"].(string)
	result := verdict{Unknown: []string{}, Errors: []refusal{}}
	meta := decodeMetadata(object["metadata"], &result)
	switch {
	case clusterScoped[kind]:
		meta.Namespace = ""
	case meta.Namespace == "":
		meta.Namespace = metav1.NamespaceDefault
	}
	problems := apivalidation.ValidateObjectMeta(meta, !clusterScoped[kind], apivalidation.NameIsDNSSubdomain, field.NewPath("metadata"))
	switch kind {
	case "Secret":
		problems = append(problems, dataVerdict(object, func() interface{} { return &corev1.Secret{} }, &result, "data", "stringData")...)
	case "ConfigMap":
		problems = append(problems, dataVerdict(object, func() interface{} { return &corev1.ConfigMap{} }, &result, "data", "binaryData")...)
	}
	result.Errors = append(result.Errors, refusals(problems)...)
	return result, nil
}

// decodeMetadata decodes what can be decoded. What cannot goes to the verdict.
func decodeMetadata(given interface{}, result *verdict) *metav1.ObjectMeta {
	meta := &metav1.ObjectMeta{}
	fields, ok := given.(map[string]interface{})
	if !ok {
		if given != nil {
			result.Errors = append(result.Errors, typeRefusal("metadata", "no object"))
		}
		return meta
	}
	for _, name := range sortedKeys(fields) {
		if part := decode(map[string]interface{}{name: fields[name]}, &metav1.ObjectMeta{}, "metadata."+name, "metadata.", result); part != nil {
			_ = json.Unmarshal(part, meta)
		}
	}
	return meta
}

// dataVerdict decodes a Secret or ConfigMap field by field, and its maps entry by entry.
func dataVerdict(object map[string]interface{}, empty func() interface{}, result *verdict, maps ...string) field.ErrorList {
	problems := field.ErrorList{}
	isMap := map[string]bool{}
	for _, name := range maps {
		isMap[name] = true
	}
	for _, name := range sortedKeys(object) {
		entries, ok := object[name].(map[string]interface{})
		if name == "metadata" || name == "kind" || name == "apiVersion" {
			continue
		}
		if !isMap[name] || !ok {
			decode(map[string]interface{}{name: object[name]}, empty(), name, "", result)
			continue
		}
		for _, key := range sortedKeys(entries) {
			decode(map[string]interface{}{name: map[string]interface{}{key: entries[key]}}, empty(), name+"."+key, "", result)
			for _, message := range validation.IsConfigMapKey(key) {
				problems = append(problems, field.Invalid(field.NewPath(name).Key(key), key, message))
			}
		}
	}
	return problems
}

// decode decodes a part strictly, and returns it as JSON if its types are right.
func decode(part map[string]interface{}, into interface{}, path string, prefix string, result *verdict) []byte {
	text, err := json.Marshal(part)
	if err != nil {
		return nil
	}
	strict, err := kjson.UnmarshalStrict(text, into)
	if err != nil {
		result.Errors = append(result.Errors, typeRefusal(path, err.Error()))
		return nil
	}
	for _, problem := range strict {
		if unknown, ok := problem.(kjson.FieldError); ok {
			result.Unknown = append(result.Unknown, prefix+unknown.FieldPath())
		}
	}
	return text
}

func typeRefusal(path string, detail string) refusal {
	return refusal{path, string(field.ErrorTypeTypeInvalid), detail}
}

func sortedKeys(fields map[string]interface{}) []string {
	keys := make([]string, 0, len(fields))
	for key := range fields {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
