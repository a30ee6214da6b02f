using System.Globalization;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>The framework's sentences in the language of a contract (pos.md 1.3, smartsales.md 1.5, mcmatias.md 1.1).</summary>
public sealed record DjangoMessages
{
    /// <summary>English, verbatim.</summary>
    public static DjangoMessages English { get; } = new()
    {
        Required = "This field is required.",
        Blank = "This field may not be blank.",
        Null = "This field may not be null.",
        NotText = "Not a valid string.",
        NullCharacter = "Null characters are not allowed.",
        NotEmail = "Enter a valid email address.",
        NotInteger = "A valid integer is required.",
        NotNumber = "A valid number is required.",
        NotDate = "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.",
        NotBoolean = "Must be a valid boolean.",
        TooLong = "Ensure this field has no more than {0} characters.",
        TooManyDecimals = "Ensure that there are no more than {0} decimal places.",
        TooManyDigits = "Ensure that there are no more than {0} digits in total.",
        TooManyWholeDigits = "Ensure that there are no more than {0} digits before the decimal point.",
        TooSmall = "Ensure this value is greater than or equal to {0}.",
        TooGreat = "Ensure this value is less than or equal to {0}.",
        NotAChoice = "\"{0}\" is not a valid choice.",
        UnknownKey = "Invalid pk \"{0}\" - object does not exist.",
        NotAKey = "Incorrect type. Expected pk value, received {0}.",
        Taken = "{0} with this {1} already exists.",
        TakenTogether = "The fields {0} must make a unique set.",
        NotAList = "Expected a list of items but got type \"{0}\".",
        NotAnObject = "Invalid data. Expected a dictionary, but got {0}.",
        TooManyItems = "Ensure this field has no more than {0} elements.",
        NotAFile = "The submitted data was not a file. Check the encoding type on the form.",
        EmptyFile = "The submitted file is empty.",
        NotAnImage = "Upload a valid image. The file you uploaded was either not an image or a corrupted image.",
        NotFound = "Not found.",
        InvalidPage = "Invalid page.",
        NotAuthenticated = "Authentication credentials were not provided.",
        Forbidden = "You do not have permission to perform this action.",
        MethodNotAllowed = "Method \"{0}\" not allowed.",
        UnsupportedMediaType = "Unsupported media type \"{0}\" in request.",
        Fault = "A server error occurred.",
        Keys = KeySentences.English,
    };

    /// <summary>Spanish, verbatim.</summary>
    public static DjangoMessages Spanish { get; } = new()
    {
        Required = "Este campo es requerido.",
        Blank = "Este campo no puede estar en blanco.",
        Null = "Este campo no puede ser nulo.",
        NotText = "No es una cadena válida.",
        NullCharacter = "Los caracteres nulos no están permitidos.",
        NotEmail = "Introduzca una dirección de correo electrónico válida.",
        NotInteger = "Introduzca un número entero válido.",
        NotNumber = "Se requiere un número válido.",
        NotDate = "Fecha con formato erróneo. Use uno de los siguientes formatos en su lugar: YYYY-MM-DD.",
        NotBoolean = "Debe ser un booleano válido.",
        TooLong = "Asegúrese de que este campo no tenga más de {0} caracteres.",
        TooManyDecimals = "Asegúrese de que no haya más de {0} decimales.",
        TooManyDigits = "Asegúrese de que no haya más de {0} dígitos en total.",
        TooManyWholeDigits = "Asegúrese de que no haya más de {0} dígitos en la parte entera.",
        TooSmall = "Asegúrese de que este valor es mayor o igual a {0}.",
        TooGreat = "Asegúrese de que este valor es menor o igual a {0}.",
        NotAChoice = "\"{0}\" no es una elección válida.",
        UnknownKey = "Clave primaria \"{0}\" inválida - objeto no existe.",
        NotAKey = "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió {0}.",
        Taken = "Ya existe {0} con este {1}.",
        TakenTogether = "Los campos {0} deben formar un conjunto único.",
        NotAList = "Se esperaba una lista de elementos en vez del tipo \"{0}\".",
        NotAnObject = "Datos inválidos. Se esperaba un diccionario pero es un {0}.",
        TooManyItems = "Asegúrese de que este campo no tenga más de {0} elementos.",
        NotAFile = "La información enviada no era un archivo. Compruebe el tipo de codificación del formulario.",
        EmptyFile = "El archivo enviado está vació.",
        NotAnImage = "Adjunte una imagen válida. El archivo adjunto o bien no es una imagen o bien está dañado.",
        NotFound = "No encontrado.",
        InvalidPage = "Página inválida.",
        NotAuthenticated = "Las credenciales de autenticación no se proveyeron.",
        Forbidden = "Usted no tiene permiso para realizar esta acción.",
        MethodNotAllowed = "Método \"{0}\" no permitido.",
        UnsupportedMediaType = "Tipo de medio \"{0}\" incompatible en la solicitud.",
        Fault = "Se ha producido un error en el servidor.",
        Keys = KeySentences.Spanish,
    };

#pragma warning disable CS1591 // Each name says which of the framework's sentences it holds.
    public required string Required { get; init; }

    public required string Blank { get; init; }

    public required string Null { get; init; }

    public required string NotText { get; init; }

    public required string NullCharacter { get; init; }

    public required string NotEmail { get; init; }

    public required string NotInteger { get; init; }

    public required string NotNumber { get; init; }

    public required string NotDate { get; init; }

    public required string NotBoolean { get; init; }

    public required string TooLong { private get; init; }

    public required string TooManyDecimals { private get; init; }

    public required string TooManyDigits { private get; init; }

    public required string TooManyWholeDigits { private get; init; }

    public required string TooSmall { private get; init; }

    public required string TooGreat { private get; init; }

    public required string NotAChoice { private get; init; }

    public required string UnknownKey { private get; init; }

    public required string NotAKey { private get; init; }

    public required string Taken { private get; init; }

    public required string TakenTogether { private get; init; }

    public required string NotAList { private get; init; }

    public required string NotAnObject { private get; init; }

    public required string TooManyItems { private get; init; }

    public required string NotAFile { get; init; }

    public required string EmptyFile { get; init; }

    public required string NotAnImage { get; init; }

    public required string NotFound { get; init; }

    public required string InvalidPage { get; init; }

    public required string NotAuthenticated { get; init; }

    public required string Forbidden { get; init; }

    public required string MethodNotAllowed { private get; init; }

    public required string UnsupportedMediaType { private get; init; }

    public required string Fault { get; init; }

    public required IReadOnlyDictionary<KeyFault, string> Keys { get; init; }

    public string LongerThan(int most) => Fill(TooLong, most);

    public string MoreDecimalsThan(int most) => Fill(TooManyDecimals, most);

    public string MoreDigitsThan(int most) => Fill(TooManyDigits, most);

    public string MoreWholeDigitsThan(int most) => Fill(TooManyWholeDigits, most);

    public string SmallerThan(string least) => Fill(TooSmall, least);

    public string GreaterThan(string most) => Fill(TooGreat, most);

    public string NoChoice(string value) => Fill(NotAChoice, value);

    public string NoSuchKey(string value) => Fill(UnknownKey, value);

    public string NoKey(string pythonType) => Fill(NotAKey, pythonType);

    public string AlreadyTaken(string what, string field) => Fill(Taken, what, field);

    public string AlreadyTakenTogether(params IEnumerable<string> fields) => Fill(TakenTogether, string.Join(", ", fields));

    public string NoList(string pythonType) => Fill(NotAList, pythonType);

    public string NoObject(string pythonType) => Fill(NotAnObject, pythonType);

    public string MoreItemsThan(int most) => Fill(TooManyItems, most);

    public string NoSuchMethod(string method) => Fill(MethodNotAllowed, method);

    public string NoSuchMediaType(string mediaType) => Fill(UnsupportedMediaType, mediaType);
#pragma warning restore CS1591

    private static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
