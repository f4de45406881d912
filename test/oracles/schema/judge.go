package main

import (
	"context"
	"errors"
	"os"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// judge holds what the server makes of a CustomResourceDefinition.
type judge struct {
	structural *schema.Structural
	schema     validation.SchemaValidator
	rules      *cel.Validator
}

type verdict struct {
	Unknown []string  `json:"unknown"`
	Errors  []refusal `json:"errors"`
}

type refusal struct {
	Path   string `json:"path"`
	Type   string `json:"type"`
	Detail string `json:"detail"`
}

func newJudge(file string) (*judge, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var definition apiextensionsv1.CustomResourceDefinition
	if err := yaml.UnmarshalStrict(text, &definition); err != nil {
		return nil, err
	}
	for _, version := range definition.Spec.Versions {
		if version.Storage {
			return newSchemaJudge(version.Schema.OpenAPIV3Schema)
		}
	}
	return nil, errors.New("no stored version")
}

func newSchemaJudge(given *apiextensionsv1.JSONSchemaProps) (*judge, error) {
	var internal apiextensions.JSONSchemaProps
	if err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(given, &internal, nil); err != nil {
		return nil, err
	}
	structural, err := schema.NewStructural(&internal)
	if err != nil {
		return nil, err
	}
	validator, _, err := validation.NewSchemaValidator(&internal)
	if err != nil {
		return nil, err
	}
	return &judge{structural, validator, cel.NewValidator(structural, true, celconfig.PerCallLimit)}, nil
}

// verdict goes through what the server does when it creates an object, in its order: prune, default, validate.
func (j *judge) verdict(text []byte) (verdict, error) {
	object := map[string]interface{}{}
	if err := json.Unmarshal(text, &object); err != nil {
		return verdict{}, err
	}
	delete(object, "status")
	unknown := pruning.PruneWithOptions(object, j.structural, true, schema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})
	defaulting.PruneNonNullableNullsWithoutDefaults(object, j.structural)
	defaulting.Default(object, j.structural)
	problems := validation.ValidateCustomResource(nil, object, j.schema)
	problems = append(problems, listtype.ValidateListSetsAndMaps(nil, j.structural, object)...)
	if !keepsRulesFromRunning(problems) && j.rules != nil {
		broken, _ := j.rules.Validate(context.Background(), nil, j.structural, object, nil, celconfig.RuntimeCELCostBudget)
		problems = append(problems, broken...)
	}
	return verdict{Unknown: append([]string{}, unknown...), Errors: refusals(problems)}, nil
}

// keepsRulesFromRunning tells what the server's own check tells, but for what is only missing.
func keepsRulesFromRunning(problems field.ErrorList) bool {
	for _, problem := range problems {
		switch problem.Type {
		case field.ErrorTypeTooLong, field.ErrorTypeTooMany, field.ErrorTypeTypeInvalid, field.ErrorTypeNotSupported:
			return true
		}
	}
	return false
}

func refusals(problems field.ErrorList) []refusal {
	result := make([]refusal, 0, len(problems))
	for _, problem := range problems {
		result = append(result, refusal{problem.Field, string(problem.Type), problem.Detail})
	}
	return result
}
