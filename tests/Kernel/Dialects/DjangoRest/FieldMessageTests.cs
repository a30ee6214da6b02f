using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>Every row of the message tables: pos.md 1.3, smartsales.md 1.5 in English, mcmatias.md 1.1 in Spanish.</summary>
public sealed class FieldMessageTests
{
    private static readonly Dictionary<string, Action<Input>> Readers = new()
    {
        ["text"] = input => input.Read(new TextField("x", 5), ""),
        ["long text"] = input => input.Read(new TextField("x", 255), ""),
        ["email"] = input => input.Read(new EmailField("x"), ""),
        ["integer"] = input => input.Read(new IntegerField("x", 0, 5), 0),
        ["money"] = input => input.Read(new AmountField("x"), default),
        ["percent"] = input => input.Read(new DecimalField("x", 5, 2, least: "0.01", most: "100.00"), 0m),
        ["boolean"] = input => input.Read(new BooleanField("x"), false),
        ["date"] = input => input.Read(new DateField("x"), default),
        ["choice"] = input => input.Read(new ChoiceField("x", ["CASH", "CARD"]), ""),
        ["reference"] = input => input.Read(new ReferenceField("x"), null),
        ["list"] = input => input.Read(new ListField("x"), []),
    };

    [Theory]
    [InlineData("text", "{}", "This field is required.", "Este campo es requerido.")]
    [InlineData("money", "{}", "This field is required.", "Este campo es requerido.")]
    [InlineData("list", "{}", "This field is required.", "Este campo es requerido.")]
    [InlineData("text", """{"x":""}""", "This field may not be blank.", "Este campo no puede estar en blanco.")]
    [InlineData("text", """{"x":"   "}""", "This field may not be blank.", "Este campo no puede estar en blanco.")]
    [InlineData("email", """{"x":""}""", "This field may not be blank.", "Este campo no puede estar en blanco.")]
    [InlineData("text", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("integer", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("money", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("boolean", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("date", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("choice", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("reference", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("reference", """{"x":""}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("list", """{"x":null}""", "This field may not be null.", "Este campo no puede ser nulo.")]
    [InlineData("text", """{"x":true}""", "Not a valid string.", "No es una cadena válida.")]
    [InlineData("text", """{"x":[]}""", "Not a valid string.", "No es una cadena válida.")]
    [InlineData("text", """{"x":{}}""", "Not a valid string.", "No es una cadena válida.")]
    [InlineData("text", """{"x":"a\u0000b"}""", "Null characters are not allowed.", "Los caracteres nulos no están permitidos.")]
    [InlineData("text", """{"x":"123456"}""", "Ensure this field has no more than 5 characters.", "Asegúrese de que este campo no tenga más de 5 caracteres.")]
    [InlineData("text", """{"x":123456}""", "Ensure this field has no more than 5 characters.", "Asegúrese de que este campo no tenga más de 5 caracteres.")]
    [InlineData("email", """{"x":"ana"}""", "Enter a valid email address.", "Introduzca una dirección de correo electrónico válida.")]
    [InlineData("email", """{"x":"ana@"}""", "Enter a valid email address.", "Introduzca una dirección de correo electrónico válida.")]
    [InlineData("email", """{"x":"@example.com"}""", "Enter a valid email address.", "Introduzca una dirección de correo electrónico válida.")]
    [InlineData("email", """{"x":"a b@example.com"}""", "Enter a valid email address.", "Introduzca una dirección de correo electrónico válida.")]
    [InlineData("email", """{"x":"ana@example..com"}""", "Enter a valid email address.", "Introduzca una dirección de correo electrónico válida.")]
    [InlineData("integer", """{"x":"abc"}""", "A valid integer is required.", "Introduzca un número entero válido.")]
    [InlineData("integer", """{"x":""}""", "A valid integer is required.", "Introduzca un número entero válido.")]
    [InlineData("integer", """{"x":1.5}""", "A valid integer is required.", "Introduzca un número entero válido.")]
    [InlineData("integer", """{"x":"1.5"}""", "A valid integer is required.", "Introduzca un número entero válido.")]
    [InlineData("integer", """{"x":true}""", "A valid integer is required.", "Introduzca un número entero válido.")]
    [InlineData("integer", """{"x":[]}""", "A valid integer is required.", "Introduzca un número entero válido.")]
    [InlineData("integer", """{"x":-1}""", "Ensure this value is greater than or equal to 0.", "Asegúrese de que este valor es mayor o igual a 0.")]
    [InlineData("integer", """{"x":6}""", "Ensure this value is less than or equal to 5.", "Asegúrese de que este valor es menor o igual a 5.")]
    [InlineData("integer", """{"x":99999999999999999999999}""", "Ensure this value is less than or equal to 5.", "Asegúrese de que este valor es menor o igual a 5.")]
    [InlineData("money", """{"x":"abc"}""", "A valid number is required.", "Se requiere un número válido.")]
    [InlineData("money", """{"x":""}""", "A valid number is required.", "Se requiere un número válido.")]
    [InlineData("money", """{"x":"NaN"}""", "A valid number is required.", "Se requiere un número válido.")]
    [InlineData("money", """{"x":"Infinity"}""", "A valid number is required.", "Se requiere un número válido.")]
    [InlineData("money", """{"x":true}""", "A valid number is required.", "Se requiere un número válido.")]
    [InlineData("money", """{"x":{}}""", "A valid number is required.", "Se requiere un número válido.")]
    [InlineData("money", """{"x":"1.234"}""", "Ensure that there are no more than 2 decimal places.", "Asegúrese de que no haya más de 2 decimales.")]
    [InlineData("money", """{"x":1.234}""", "Ensure that there are no more than 2 decimal places.", "Asegúrese de que no haya más de 2 decimales.")]
    [InlineData("money", """{"x":"123456789.00"}""", "Ensure that there are no more than 10 digits in total.", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("money", """{"x":"12345678.123"}""", "Ensure that there are no more than 10 digits in total.", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("money", """{"x":"1e30"}""", "Ensure that there are no more than 10 digits in total.", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("money", """{"x":100000000}""", "Ensure that there are no more than 8 digits before the decimal point.", "Asegúrese de que no haya más de 8 dígitos en la parte entera.")]
    [InlineData("money", """{"x":-0.01}""", "Ensure this value is greater than or equal to 0.", "Asegúrese de que este valor es mayor o igual a 0.")]
    [InlineData("percent", """{"x":"0"}""", "Ensure this value is greater than or equal to 0.01.", "Asegúrese de que este valor es mayor o igual a 0.01.")]
    [InlineData("percent", """{"x":"100.01"}""", "Ensure this value is less than or equal to 100.00.", "Asegúrese de que este valor es menor o igual a 100.00.")]
    [InlineData("boolean", """{"x":"maybe"}""", "Must be a valid boolean.", "Debe ser un booleano válido.")]
    [InlineData("boolean", """{"x":2}""", "Must be a valid boolean.", "Debe ser un booleano válido.")]
    [InlineData("boolean", """{"x":[]}""", "Must be a valid boolean.", "Debe ser un booleano válido.")]
    [InlineData("date", """{"x":""}""", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.", "Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.")]
    [InlineData("date", """{"x":"2023-02-29"}""", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.", "Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.")]
    [InlineData("date", """{"x":"29/02/2024"}""", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.", "Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.")]
    [InlineData("date", """{"x":20240229}""", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.", "Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.")]
    [InlineData("choice", """{"x":"cash"}""", "\"cash\" is not a valid choice.", "\"cash\" no es una elección válida.")]
    [InlineData("choice", """{"x":""}""", "\"\" is not a valid choice.", "\"\" no es una elección válida.")]
    [InlineData("choice", """{"x":5}""", "\"5\" is not a valid choice.", "\"5\" no es una elección válida.")]
    [InlineData("choice", """{"x":true}""", "\"True\" is not a valid choice.", "\"True\" no es una elección válida.")]
    [InlineData("choice", """{"x":"{0}"}""", "\"{0}\" is not a valid choice.", "\"{0}\" no es una elección válida.")]
    [InlineData("reference", """{"x":"abc"}""", "Incorrect type. Expected pk value, received str.", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió str.")]
    [InlineData("reference", """{"x":true}""", "Incorrect type. Expected pk value, received bool.", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió bool.")]
    [InlineData("reference", """{"x":[]}""", "Incorrect type. Expected pk value, received list.", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió list.")]
    [InlineData("reference", """{"x":{}}""", "Incorrect type. Expected pk value, received dict.", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió dict.")]
    [InlineData("reference", """{"x":-5}""", "Invalid pk \"-5\" - object does not exist.", "Clave primaria \"-5\" inválida - objeto no existe.")]
    [InlineData("reference", """{"x":"99999999999999999999"}""", "Invalid pk \"99999999999999999999\" - object does not exist.", "Clave primaria \"99999999999999999999\" inválida - objeto no existe.")]
    public async Task A_bad_value_is_answered_with_the_sentence_of_the_table(string field, string json, string english, string spanish)
    {
        Assert.Equal(english, await MessageOf(field, json, DjangoMessages.English));
        Assert.Equal(spanish, await MessageOf(field, json, DjangoMessages.Spanish));
    }

    [Theory]
    [InlineData("""{"x":"text"}""", "str")]
    [InlineData("""{"x":5}""", "int")]
    [InlineData("""{"x":5.5}""", "float")]
    [InlineData("""{"x":true}""", "bool")]
    [InlineData("""{"x":{}}""", "dict")]
    public async Task Anything_but_a_list_is_answered_under_a_key_of_its_own(string json, string type)
    {
        var english = Input.Whole(await Requests.Json(json), DjangoMessages.English);
        var spanish = Input.Whole(await Requests.Json(json), DjangoMessages.Spanish);

        Readers["list"](english);
        Readers["list"](spanish);

        Assert.Equal($"Expected a list of items but got type \"{type}\".", (string?)english.Errors()["x"]!["non_field_errors"]![0]);
        Assert.Equal($"Se esperaba una lista de elementos en vez del tipo \"{type}\".", (string?)spanish.Errors()["x"]!["non_field_errors"]![0]);
    }

    [Theory]
    [InlineData("list", "str", "Invalid data. Expected a dictionary, but got list.", "Datos inválidos. Se esperaba un diccionario pero es un list.")]
    public void Sentences_that_readers_use_themselves(string got, string received, string english, string spanish)
    {
        Assert.Equal((english, spanish), (DjangoMessages.English.NoObject(got), DjangoMessages.Spanish.NoObject(got)));
        Assert.Equal("Incorrect type. Expected pk value, received str.", DjangoMessages.English.NoKey(received));
        Assert.Equal("Invalid pk \"99\" - object does not exist.", DjangoMessages.English.NoSuchKey("99"));
        Assert.Equal("Clave primaria \"99\" inválida - objeto no existe.", DjangoMessages.Spanish.NoSuchKey("99"));
        Assert.Equal("Ensure this field has no more than 80 elements.", DjangoMessages.English.MoreItemsThan(80));
        Assert.Equal("Asegúrese de que este campo no tenga más de 80 elementos.", DjangoMessages.Spanish.MoreItemsThan(80));
    }

    private static async Task<string?> MessageOf(string field, string json, DjangoMessages messages)
    {
        var input = Input.Whole(await Requests.Json(json), messages);
        Readers[field](input);
        return (string?)Assert.Single(input.Errors()["x"]!.AsArray());
    }
}
