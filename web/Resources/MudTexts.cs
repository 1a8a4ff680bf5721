namespace FilageFuturs.Web.Resources;

/// <summary>Names MudBlazor’s texts in French, MudTexts.resx; it speaks English by itself.</summary>
public sealed class MudTexts;
