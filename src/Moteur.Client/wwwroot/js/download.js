// Fetches a paper and hands it to the browser's downloads. Answers with nothing when it is done, else with the server's sentence:
// a plain link would open the refusal as a page of JSON.
export async function download(url) {
  let response;
  try {
    response = await fetch(url, { headers: { 'Accept-Language': document.documentElement.lang } });
  } catch {
    return 'offline';
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    return problem.detail || 'broken';
  }
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  const plain = /filename="?([^";]+)"?/i.exec(disposition);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = encoded ? decodeURIComponent(encoded[1]) : plain ? plain[1] : url.split('/').pop().split('?')[0];
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return '';
}
