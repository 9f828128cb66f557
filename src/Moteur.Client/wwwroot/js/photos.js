// Photos chosen, dropped or pasted: drawn anew at the size of a screen. What a phone writes beside the picture (place, hour,
// device) does not come with it.

const longest = 1600;
const quality = 0.85;

async function small(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const drawing = canvas.getContext('2d');
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
}

export function attach(section, page) {
  const send = async (files) => {
    for (const file of [...files]) {
      let picture = null;
      try {
        picture = await small(file);
      } catch {
        // Not a picture that this browser can read: the page says so.
      }
      await page.invokeMethodAsync('OnPicture', picture && DotNet.createJSStreamReference(picture));
    }
  };
  const onChange = (event) => {
    if (event.target.type !== 'file') return;
    const files = [...event.target.files];
    event.target.value = '';
    send(files);
  };
  const onDrag = (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    section.classList.add('over');
  };
  const onLeave = () => section.classList.remove('over');
  const onDrop = (event) => {
    event.preventDefault();
    onLeave();
    send(event.dataTransfer.files);
  };
  const onPaste = (event) => {
    const files = [...event.clipboardData.files].filter((f) => f.type.startsWith('image/'));
    if (files.length === 0) return;
    event.preventDefault();
    send(files);
  };

  section.addEventListener('change', onChange);
  section.addEventListener('dragover', onDrag);
  section.addEventListener('dragleave', onLeave);
  section.addEventListener('drop', onDrop);
  document.addEventListener('paste', onPaste);
  return {
    detach() {
      section.removeEventListener('change', onChange);
      section.removeEventListener('dragover', onDrag);
      section.removeEventListener('dragleave', onLeave);
      section.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    },
  };
}
